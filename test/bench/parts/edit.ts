import type { Panel, Tab } from '../../e2e/drivers/driver.ts';
import type { Bench } from '../bench.ts';
import { openSubject, watched, watchSource } from '../open-subject.ts';
import { measurePair, repeat, seriesOf } from '../pairs.ts';
import type { Compared } from '../results.ts';
import { loadPage, setLatency, untilQuiet } from '../store-state.ts';
import { floor, newValue, ours, type Subject } from '../subjects.ts';

/** Milliseconds until the store responds, and the bar where there is one. */
const latencies = [
  { ms: 0, bar: null },
  { ms: 100, bar: 1.1 },
  { ms: 300, bar: null },
] as const;

/** From the click on Apply to the diff on screen. Each panel has its own tab and its own host, so its own session. */
export async function edit({ name, browser, tab, store }: Bench): Promise<Compared[]> {
  const second = await browser.openTab('about:blank');
  setLatency(store, 0);
  try {
    const panels = {
      ours: await open(ours, tab, store.url()),
      reference: await open(floor, second, store.url('/', 'floor.localhost')),
    };
    await untilQuiet(store);
    let last = 0;
    const measure = (subject: Subject, panel: Panel) => async () => {
      const duration = await editToDiff(subject, panel, `edit ${++last}.`);
      // Ours reads the session again after its diff is drawn.
      await untilQuiet(store, 300);
      return duration;
    };
    const results: Compared[] = [];
    for (const { ms, bar } of latencies) {
      setLatency(store, ms);
      const pairOf = (index: number) =>
        measurePair(index, {
          ours: measure(ours, panels.ours.panel),
          reference: measure(floor, panels.reference.panel),
        });
      // The first edit of a panel also runs code that was not run before.
      if (last === 0) await pairOf(0);
      const pairs = await repeat({ least: 10, most: 24, time: ms === 100 ? 20_000 : 9_000 }, pairOf);
      const series = seriesOf(pairs);
      results.push({ kind: 'compared', part: 'edit', browser: name, name: `${ms} ms`, bar, ...series });
    }
    await panels.ours.devTools.close();
    await panels.reference.devTools.close();
    return results;
  } finally {
    await second.close();
  }
}

async function open(subject: Subject, tab: Tab, url: string) {
  await loadPage(tab, url);
  const devTools = await tab.openDevTools();
  return { devTools, panel: (await openSubject(devTools, subject)).panel };
}

/** Milliseconds from the click to the frame that shows the new value in a diff. */
async function editToDiff(subject: Subject, panel: Panel, value: string): Promise<number> {
  await panel.get('textbox', 'utm_source').fill(value);
  await panel.evaluate(`void ${watchSource(newValue, value)}`);
  await subject.apply(panel);
  const { clickedAt, drawnAt } = await watched(panel);
  if (clickedAt === null) throw new Error('The panel was not clicked');
  return drawnAt - clickedAt;
}
