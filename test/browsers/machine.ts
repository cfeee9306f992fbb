import { existsSync, readFileSync } from 'node:fs';
import type { BrowserName } from './browser-name.ts';
import { downloadedBrowser } from './download-browser.ts';

/** What the search for a browser needs to know about the machine; tests pass a fake one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
  /** The first bytes of a file as text. */
  head(path: string): string;
  /** The newest program in puppeteer's cache. */
  downloaded(name: BrowserName): string | undefined;
}

/** The machine that this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  head: (path) => readFileSync(path, 'latin1').slice(0, 4096),
  downloaded: downloadedBrowser,
};
