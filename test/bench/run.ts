import { resolve } from 'node:path';
import type { BrowserName } from '../browsers/browser-name.ts';
import { ensureBrowser } from '../browsers/ensure-browser.ts';
import { launch } from '../e2e/drivers/launch.ts';
import { buildFolder, ensureBuild } from '../package/builds.ts';
import { startSampleStore } from '../store/sample-store.ts';
import type { Part } from './bench.ts';
import type { BenchOptions } from './options.ts';
import { edit } from './parts/edit.ts';
import { heap } from './parts/heap.ts';
import { keys } from './parts/keys.ts';
import { opening } from './parts/opening.ts';
import { pageLoad } from './parts/page-load.ts';
import { requests } from './parts/requests.ts';
import type { PartName, Result } from './results.ts';
import { floorFolder } from './subjects.ts';

/** What a run has measured, and with what. */
export interface Run {
  readonly results: readonly Result[];
  /** Versions of the browsers that took part. */
  readonly versions: Readonly<Partial<Record<BrowserName, string>>>;
  /** The parts that failed, each with why. Their results are missing. */
  readonly failures: readonly string[];
}

/** The parts that run in each browser. */
const partsInBrowser: Readonly<Record<Exclude<PartName, 'heap'>, Part>> = {
  opening,
  edit,
  'page-load': pageLoad,
  requests,
  keys,
};

/** Measures one part after the other, so that no two of them need the machine at the same time. */
export async function runBench(options: BenchOptions, log: (line: string) => void): Promise<Run> {
  const results: Result[] = [];
  const versions: Partial<Record<BrowserName, string>> = {};
  const failures: string[] = [];
  const timed = async (name: string, part: () => Promise<readonly Result[]>) => {
    const begun = performance.now();
    try {
      results.push(...(await part()));
    } catch (error) {
      // What the other parts measure takes minutes.
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    log(`${name}: ${Math.round((performance.now() - begun) / 1_000)} s`);
  };
  const inBrowser = options.parts.filter((part) => part !== 'heap');
  if (inBrowser.length > 0)
    for (const name of options.browsers)
      versions[name] = await withBrowser(name, async (bench) => {
        for (const part of inBrowser) await timed(`${name}, ${part}`, () => partsInBrowser[part](bench));
      });
  if (options.parts.includes('heap')) await timed('heap', heap);
  return { results, versions, failures };
}

/** Starts a browser with both extensions; returns its version. */
async function withBrowser(
  name: BrowserName,
  work: (bench: Parameters<Part>[0]) => Promise<void>,
): Promise<string> {
  const executablePath = await ensureBrowser(name);
  ensureBuild(name);
  const store = await startSampleStore();
  const extensionDir = resolve(buildFolder(name));
  const browser = await launch(name, { executablePath, extensionDir, furtherExtensions: [floorFolder] });
  try {
    const tab = await browser.openTab('about:blank');
    const launchPlain = () => launch(name, { executablePath, extensionDir: null });
    await work({ name, browser, tab, store, launchPlain });
    return browser.version;
  } finally {
    await browser.close();
    await store.close();
  }
}
