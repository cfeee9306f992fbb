import type { BrowserName } from '../browsers/browser-name.ts';
import type { DrivenBrowser, Tab } from '../e2e/drivers/driver.ts';
import type { SampleStore } from '../store/sample-store.ts';
import type { Result } from './results.ts';

/** What a part of the bench works with in one browser. */
export interface Bench {
  readonly name: BrowserName;
  /** With both extensions installed. */
  readonly browser: DrivenBrowser;
  /** A tab of it without DevTools. */
  readonly tab: Tab;
  readonly store: SampleStore;
  /** Starts a second browser, without an extension. */
  launchPlain(): Promise<DrivenBrowser>;
}

/** One part, in one browser. */
export type Part = (bench: Bench) => Promise<readonly Result[]>;
