import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toBrowserName } from '../browsers/browser-name.ts';
import { ensureBrowser } from '../browsers/ensure-browser.ts';
import type { DrivenBrowser, LaunchOptions } from '../e2e/drivers/driver.ts';
import { launch } from '../e2e/drivers/launch.ts';
import { buildFolder, ensureBuild } from '../package/builds.ts';
import { startSampleStore } from '../store/sample-store.ts';
import { lookAround } from './look-around.ts';
import { darkPictures, tour } from './tour.ts';

/** Whether this machine can show a window. */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * `npm start`: opens the sample store in a browser with the extension loaded and DevTools on our panel.
 * `-- --browser firefox` uses Firefox; with `-- --tour`, or without a display, the panel is used headless by a script.
 */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' }, tour: { type: 'boolean', default: false } },
  });
  const name = toBrowserName(values.browser);
  const executablePath = await ensureBrowser(name);
  ensureBuild(name);
  const store = await startSampleStore();
  const url = store.url('/produto');

  async function inBrowser(
    options: Pick<LaunchOptions, 'headless' | 'theme'>,
    use: (browser: DrivenBrowser, url: string) => Promise<void>,
  ): Promise<void> {
    const browser = await launch(name, {
      executablePath,
      extensionDir: resolve(buildFolder(name)),
      ...options,
    });
    try {
      await use(browser, url);
    } finally {
      await browser.close();
    }
  }

  try {
    if (!values.tour && hasDisplay) return await inBrowser({ headless: false }, lookAround);
    if (!values.tour) console.log('There is no display here: the tour runs without a window.\n');
    await inBrowser({ theme: 'light' }, tour);
    await inBrowser({ theme: 'dark' }, darkPictures);
  } finally {
    await store.close();
  }
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
