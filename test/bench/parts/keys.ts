import type { Panel } from '../../e2e/drivers/driver.ts';
import { callSource } from '../../e2e/drivers/expression.ts';
import { eventually } from '../../e2e/drivers/poll.ts';
import type { Bench } from '../bench.ts';
import { type Drawn, watchFrames } from '../in-panel/watch-frames.ts';
import { openSubject } from '../open-subject.ts';
import { measurePair, repeat, seriesOf } from '../pairs.ts';
import type { Frames, Result } from '../results.ts';
import { loadPage, setLatency, untilQuiet } from '../store-state.ts';
import { floor, ours } from '../subjects.ts';

/** Numbers of keys in the session, and the bar for a frame where there is one. 5,000 keys are 1 MB. */
const sizes = [
  { keys: 10, bar: null },
  { keys: 100, bar: null },
  { keys: 1_000, bar: null },
  { keys: 5_000, bar: 50 },
  { keys: 20_000, bar: null },
] as const;

/** What is typed into the filter, one key press after another, and then erased: names and values, common and rare. */
const texts = ['key12', 'xx 7', 'value 9'];

/** Opening, filter and expand with sessions of different sizes. */
export async function keys(bench: Bench): Promise<Result[]> {
  const { name, tab, store } = bench;
  const results: Result[] = [];
  setLatency(store, 0);
  for (const { keys: count, bar } of sizes) {
    await tab.clearCookies();
    await loadPage(tab, store.url());
    await tab.evaluate(addKeys, count);
    const panels: Panel[] = [];
    const devTools = await tab.openDevTools();
    try {
      const open = async (subject: typeof ours) => {
        const { panel, sinceChosen } = await openSubject(devTools, subject);
        await untilQuiet(store);
        panels.push(panel);
        return sinceChosen;
      };
      // Ours is last, so that it is the one that is shown and used.
      const pair = await measurePair(1, { ours: () => open(ours), reference: () => open(floor) });
      const common = { part: 'keys', browser: name } as const;
      const opened = `opening with ${count.toLocaleString('en')} keys`;
      results.push({ ...common, kind: 'compared', name: opened, bar: null, ...seriesOf([pair]) });

      const panel = panels.at(-1);
      if (!panel) throw new Error('Our panel is not open');
      await panel.get('tab', 'Session').click();
      await panel.get('treeitem', 'public').waitFor();
      await panel.evaluate(callSource(watchFrames, ''));
      for (const [what, drawn] of [
        ['filter', await filterKeys(panel)],
        ['collapse and expand', await collapseAndExpand(panel)],
      ] as const) {
        const [frames, shown] = [drawn.map(({ frame }) => frame), drawn.map((each) => each.shown)];
        const result: Frames = { ...common, kind: 'frames', name: what, keys: count, bar, frames, shown };
        results.push(result);
      }
    } finally {
      await devTools.close();
    }
  }
  return results;
}

/** Runs in the page. Adds keys with values of 180 characters to the session, 2,500 at a time. */
async function addKeys(count: number): Promise<void> {
  const { sampleStore } = window as unknown as {
    readonly sampleStore: { patchSession(values: object): Promise<unknown> };
  };
  for (let from = 0; from < count; from += 2_500) {
    const names = Array.from({ length: Math.min(2_500, count - from) }, (_, index) => from + index);
    await sampleStore.patchSession(
      Object.fromEntries(names.map((each) => [`key${each}`, `value ${each} `.padEnd(180, 'x')])),
    );
  }
}

/** Types each text into the filter and erases it again, one key press at a time; for some seconds. */
async function filterKeys(panel: Panel): Promise<Drawn[]> {
  await panel.get('searchbox', 'Filter').click();
  await forget(panel);
  const typed = await repeat({ least: 1, most: texts.length, time: 6_000 }, async (index) => {
    const text = [...(texts[index] ?? '')];
    for (const [times, key] of [...text, ...text.map(() => 'Backspace')].entries())
      await untilDrawn(panel, times, () => panel.press(key === ' ' ? 'Space' : key));
    return forget(panel);
  });
  return typed.flat();
}

/** Collapses and expands all namespaces. */
async function collapseAndExpand(panel: Panel): Promise<Drawn[]> {
  await forget(panel);
  await repeat({ least: 2, most: 5, time: 3_000 }, async (index) => {
    for (const [step, name] of ['Collapse all', 'Expand all'].entries())
      await untilDrawn(panel, 2 * index + step, () => panel.get('button', name).click());
  });
  return forget(panel);
}

/** Uses the panel, and waits until one use more than before was drawn. */
async function untilDrawn(panel: Panel, before: number, use: () => Promise<void>): Promise<void> {
  await use();
  await eventually(async () => {
    if ((await panel.evaluate<number>('window.drawn.length')) <= before) throw new Error('Nothing is drawn');
  });
}

/** What was drawn since the last time, which is then forgotten. */
function forget(panel: Panel): Promise<Drawn[]> {
  return panel.evaluate('window.drawn.splice(0)');
}
