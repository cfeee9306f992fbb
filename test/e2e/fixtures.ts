import { fileURLToPath } from 'node:url';
import { inject, test } from 'vitest';
import { type BrowserName, toBrowserName } from '../browsers/browser-name.ts';
import { buildFolder } from '../package/builds.ts';
import type { SampleStore } from '../store/sample-store.ts';
import type { DrivenBrowser, LaunchOptions } from './drivers/driver.ts';
import { launch } from './drivers/launch.ts';
import { createSharedPanel, type SharedPanel } from './shared-panel.ts';
import { type Inspect, type InspectAlone, startTest, type TestBench } from './test-bench.ts';

interface Fixtures {
  readonly runningBrowser: DrivenBrowser;
  readonly sharedPanel: SharedPanel;
  readonly bench: TestBench;
  /** The browser; what the test opens and allows in it is undone by the fixture. */
  readonly browser: DrivenBrowser;
  /** A store for this test alone, on an origin that no earlier test has used. */
  readonly store: SampleStore;
  /** Opens a page in the panel that all tests share, which is restored between them. */
  readonly inspect: Inspect;
  /** The same, in a tab and a panel for this test alone. */
  readonly inspectAlone: InspectAlone;
}

/** The browser that the run is for. */
export function browserName(): BrowserName {
  return toBrowserName(process.env.BROWSER ?? '');
}

/** The extension as it is built for the browser of the run. */
export function builtExtension(): string {
  return fileURLToPath(new URL(`../../${buildFolder(browserName())}`, import.meta.url));
}

/** Starts the browser that the run is for, with the extension as it is built. */
export function startBrowser(
  options: Partial<Omit<LaunchOptions, 'executablePath'>> = {},
): Promise<DrivenBrowser> {
  const extensionDir = builtExtension();
  return launch(browserName(), { executablePath: inject('program'), extensionDir, ...options });
}

/** A test in the real browser. All tests of a run share the browser and one open panel; each has a store of its own. */
export const it = test.extend<Fixtures>({
  runningBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
    async ({}, use) => {
      const browser = await startBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  sharedPanel: [
    async ({ runningBrowser }, use) => {
      const shared = createSharedPanel(runningBrowser);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  // One fixture undoes everything, in a fixed order: vitest skips the cleanups that come after one that throws.
  bench: async ({ runningBrowser, sharedPanel, task }, use) => {
    const { bench, end } = await startTest(runningBrowser, sharedPanel);
    await use(bench);
    await end(task.result?.state === 'fail' ? task.fullName : null);
  },
  browser: ({ bench }, use) => use(bench.browser),
  store: ({ bench }, use) => use(bench.store),
  inspect: ({ bench }, use) => use(bench.inspect),
  inspectAlone: ({ bench }, use) => use(bench.inspectAlone),
});
