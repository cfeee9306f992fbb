import type { BrowserName } from '../../browsers/browser-name.ts';
import { launchChromium } from './chromium/launch-chromium.ts';
import type { DrivenBrowser, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with a fresh profile and the extension installed. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<DrivenBrowser> {
  switch (name) {
    case 'chromium':
      return launchChromium(options);
    case 'firefox':
      return launchFirefox(options);
  }
}
