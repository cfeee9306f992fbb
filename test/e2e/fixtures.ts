import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { type BrowserName, toBrowserName } from '../browsers/browser-name.ts';
import { buildFolder } from '../checks/builds.ts';
import { type SampleStore, startSampleStore } from '../store/sample-store.ts';
import type { DrivenBrowser, LaunchOptions, Panel, Size, Tab } from './drivers/driver.ts';
import { launch } from './drivers/launch.ts';

/** DevTools docked at the bottom of a laptop, at its right, and large. */
export const sizes = {
  bottom: { width: 1200, height: 280 },
  right: { width: 400, height: 700 },
  large: { width: 1200, height: 800 },
} as const satisfies Record<string, Size>;

/** A tab of the sample store with our panel open on it. */
export interface Inspected {
  readonly tab: Tab;
  readonly panel: Panel;
}

interface Fixtures {
  readonly browser: DrivenBrowser;
  /** A store of this test's own. */
  readonly store: SampleStore;
  /** Opens a page with the panel on it; a path is one of the store's, and its session is made before that. */
  readonly inspect: (pathOrUrl?: string, size?: Size) => Promise<Inspected>;
}

/** The browser that the run is for. */
export function browserName(): BrowserName {
  return toBrowserName(process.env.BROWSER ?? '');
}

/** Starts the browser that the run is for, with the extension as it is built. */
export function startBrowser(
  options: Omit<LaunchOptions, 'executablePath' | 'extensionDir'> = {},
): Promise<DrivenBrowser> {
  const { BROWSER_BIN } = process.env;
  if (!BROWSER_BIN) throw new Error('Run the suite with: npm run test:e2e');
  const name = browserName();
  const extensionDir = fileURLToPath(new URL(`../../${buildFolder(name)}`, import.meta.url));
  return launch(name, { executablePath: BROWSER_BIN, extensionDir, ...options });
}

/** A test in the real browser: one browser a file, one store and one tab a test, no cookies from before. */
export const it = test.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
    async ({}, use) => {
      const browser = await startBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  store: async ({}, use) => {
    const store = await startSampleStore();
    await use(store);
    await store.close();
  },
  inspect: async ({ browser, store }, use) => {
    const tabs: Tab[] = [];
    await use(async (pathOrUrl = '/', size = sizes.large) => {
      const url = pathOrUrl.startsWith('http') ? pathOrUrl : store.url(pathOrUrl);
      const tab = await browser.openTab('about:blank');
      tabs.push(tab);
      await tab.clearCookies();
      await tab.goto(url);
      // The page's own POST makes the session; what the panel is counted for begins after it.
      await tab.evaluate('window.sampleStore?.sessionReady.then(() => true)');
      store.forgetCalls();
      return { tab, panel: await tab.openPanel(size) };
    });
    for (const tab of tabs) await tab.close();
  },
});
