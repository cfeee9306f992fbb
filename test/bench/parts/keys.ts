import type { Panel } from '../../e2e/drivers/driver.ts';
import type { Bench } from '../bench.ts';
import type { Drawn } from '../in-panel/watch-frames.ts';
import { openSubject } from '../open-subject.ts';
import { measurePair, seriesOf } from '../pairs.ts';
import type { Frames, Result } from '../results.ts';
import { loadPage, setLatency, untilQuiet } from '../store-state.ts';
import { floor, ours, type Subject } from '../subjects.ts';
import { collapseAndExpand, type Typing, typeAndErase, watchUses } from '../uses.ts';

/** Numbers of keys in the session, and the bar for a frame where there is one. 5,000 keys are 1 MB. */
const sizes = [
  { keys: 10, bar: null },
  { keys: 100, bar: null },
  { keys: 1_000, bar: null },
  { keys: 5_000, bar: 50 },
  { keys: 20_000, bar: null },
] as const;

/** What is typed into the filter: names and values, common and rare. */
const inFilter: Typing = { texts: ['key12', 'session', 'value 9'], time: 5_000 };
const inBarePanel: Typing = { texts: ['key12'], time: 0 };

/** Opening, filter and expand with sessions of different sizes. */
export async function keys(bench: Bench): Promise<Result[]> {
  setLatency(bench.store, 0);
  const results: Result[] = [];
  for (const size of sizes) results.push(...(await withKeys(bench, size)));
  return results;
}

async function withKeys(
  { name, tab, store }: Bench,
  { keys, bar }: (typeof sizes)[number],
): Promise<Result[]> {
  await tab.clearCookies();
  await loadPage(tab, store.url());
  await tab.evaluate(addKeys, keys);
  const common = { part: 'keys', browser: name } as const;
  const frames = (what: string, drawn: readonly Drawn[], itsBar: number | null): Frames => ({
    ...{ ...common, kind: 'frames', name: what, keys, bar: itsBar },
    ...{ frames: drawn.map(({ frame }) => frame), shown: drawn.map(({ shown }) => shown) },
  });
  const results: Result[] = [];
  const devTools = await tab.openDevTools();
  try {
    const open = async (subject: Subject, use: (panel: Panel) => Promise<void>) => {
      const { panel, sinceChosen } = await openSubject(devTools, subject);
      await untilQuiet(store);
      await use(panel);
      return sinceChosen;
    };
    const useOurs = async (panel: Panel) => {
      await panel.get('tab', 'Session').click();
      await panel.get('treeitem', 'public').waitFor();
      await watchUses(panel);
      const filter = panel.get('searchbox', 'Filter');
      results.push(frames('filter', await typeAndErase(panel, filter, inFilter), bar));
      results.push(frames('collapse and expand', await collapseAndExpand(panel), bar));
    };
    // Shows what of the times is due to browser and machine.
    const useFloor = async (panel: Panel) => {
      if (bar === null) return;
      await watchUses(panel);
      const box = panel.get('textbox', 'utm_source');
      results.push(frames('bare panel', await typeAndErase(panel, box, inBarePanel), null));
    };
    const pair = await measurePair(1, {
      ours: () => open(ours, useOurs),
      reference: () => open(floor, useFloor),
    });
    const opened = `opening with ${keys.toLocaleString('en')} keys`;
    results.push({ ...common, kind: 'compared', name: opened, bar: null, ...seriesOf([pair]) });
    return results;
  } finally {
    await devTools.close();
  }
}

/** Runs in the page. Adds keys with values of 180 characters to the session, 2,500 at a time. */
async function addKeys(count: number): Promise<void> {
  const words = 'of a key in a session that has many of them, '.repeat(4);
  const { sampleStore } = window as unknown as {
    readonly sampleStore: { patchSession(values: object): Promise<unknown> };
  };
  for (let from = 0; from < count; from += 2_500) {
    const names = Array.from({ length: Math.min(2_500, count - from) }, (_, index) => from + index);
    await sampleStore.patchSession(
      Object.fromEntries(names.map((each) => [`key${each}`, `value ${each} ${words}`.slice(0, 180)])),
    );
  }
}
