import { type SampleStore, startSampleStore } from '../store/sample-store.ts';
import { browserOfTest } from './browser-of-test.ts';
import { doAll } from './do-all.ts';
import type { DrivenBrowser, Panel, Size } from './drivers/driver.ts';
import { reportFailure } from './report-failure.ts';
import { type Inspected, type SharedPanel, visit } from './shared-panel.ts';
import { sizes } from './sizes.ts';

/** Opens a page with the panel on it; a path is one of the store's, and its session is created before that. */
export type Inspect = (pathOrUrl?: string, size?: Size) => Promise<Inspected>;

/** The same, with the reason why the panel that all tests share cannot be used. */
export type InspectAlone = (why: string, pathOrUrl?: string, size?: Size) => Promise<Inspected>;

/** What one test works with. */
export interface TestBench {
  readonly browser: DrivenBrowser;
  readonly store: SampleStore;
  readonly inspect: Inspect;
  readonly inspectAlone: InspectAlone;
}

/** A test's bench, and what undoes everything the test did. */
export interface StartedTest {
  readonly bench: TestBench;
  /** @param failed the name of the test if it failed: what it left is reported then. @throws what cannot be undone */
  end(failed: string | null): Promise<void>;
}

/** Sets up one test. */
export async function startTest(running: DrivenBrowser, shared: SharedPanel): Promise<StartedTest> {
  const store = await startSampleStore();
  const { browser, panels, undo } = browserOfTest(running);
  let sharedPanel: Panel | null = null;
  const urlOf = (pathOrUrl: string) => (pathOrUrl.startsWith('http') ? pathOrUrl : store.url(pathOrUrl));

  async function report(name: string): Promise<void> {
    shared.discard();
    for (const [index, panel] of [...(sharedPanel ? [sharedPanel] : []), ...panels].entries())
      await reportFailure(`${name} (panel ${index + 1})`, { browser: running.name, panel, store });
  }

  return {
    bench: {
      browser,
      store,
      inspect: (pathOrUrl = '/', size = sizes.large) =>
        shared.navigate(urlOf(pathOrUrl), size, ({ panel }) => {
          sharedPanel = panel;
          store.forgetCalls();
        }),
      async inspectAlone(_why, pathOrUrl = '/', size = sizes.large) {
        const tab = await browser.openTab('about:blank');
        await visit(tab, urlOf(pathOrUrl));
        store.forgetCalls();
        return { tab, panel: await tab.openPanel(size) };
      },
    },
    async end(failed) {
      const steps = [
        ...(failed === null ? [] : [() => report(failed)]),
        undo,
        ...(failed === null ? [shared.restore] : []),
        store.close,
      ];
      await doAll('After the test', steps);
    },
  };
}
