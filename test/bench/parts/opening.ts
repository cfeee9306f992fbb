import type { DevTools } from '../../e2e/drivers/driver.ts';
import type { Bench } from '../bench.ts';
import { openSubject } from '../open-subject.ts';
import { measurePair, type Pair, type Repeats, repeat, seriesOf } from '../pairs.ts';
import type { Compared } from '../results.ts';
import { loadPage, setLatency, untilQuiet } from '../store-state.ts';
import { floor, ours } from '../subjects.ts';

/** In what situation the panel is opened. */
interface Situation {
  readonly name: string;
  readonly bar: number | null;
  readonly repeats: Repeats;
  readonly access: boolean;
  /** Whether the page has called the session's API itself, which is evidence of a session. */
  readonly evidence: boolean;
}

const situations: readonly Situation[] = [
  {
    name: 'session known',
    bar: 1.2,
    repeats: { least: 8, most: 16, time: 36_000 },
    access: false,
    evidence: true,
  },
  {
    name: 'access allowed',
    bar: null,
    repeats: { least: 4, most: 8, time: 14_000 },
    access: true,
    evidence: true,
  },
  {
    name: 'no evidence',
    bar: null,
    repeats: { least: 4, most: 8, time: 20_000 },
    access: false,
    evidence: false,
  },
];

const pattern = '*://store.localhost/*';

/** Milliseconds until the store responds. */
const latency = 100;

/** From "panel chosen" to the shopper on screen, in DevTools that is open and idle. Each pair has a new page and new DevTools. */
export async function opening(bench: Bench): Promise<Compared[]> {
  setLatency(bench.store, latency);
  // A browser opens its first DevTools more slowly than all others.
  await openPair(bench, 0, true);
  const results: Compared[] = [];
  for (const { name, bar, repeats, access, evidence } of situations) {
    if (access) await bench.browser.allowHost(pattern);
    const opened = await repeat(repeats, (index) => openPair(bench, index, evidence));
    if (access) await bench.browser.withdrawHost(pattern);
    const common = { kind: 'compared', part: 'opening', browser: bench.name } as const;
    const sinceDocument = seriesOf(opened.map((pairs) => pairs.sinceDocument));
    results.push(
      { ...common, name, bar, ...seriesOf(opened.map((pairs) => pairs.sinceChosen)) },
      { ...common, name: `${name}; from document`, bar: null, ...sinceDocument },
    );
  }
  return results;
}

/**
 * With evidence both panels are opened in the same DevTools, because opening DevTools takes seconds. Without it each has a
 * page and DevTools of its own: what one panel requests would be evidence for the other.
 */
async function openPair({ tab, store }: Bench, index: number, evidence: boolean) {
  let devTools: DevTools | null = null;
  const sinceDocument = { ours: 0, reference: 0 };
  const measure = (which: keyof Pair) => async () => {
    if (!evidence) await devTools?.close();
    if (!evidence || !devTools) {
      await loadPage(tab, store.url());
      if (!evidence) await tab.evaluate('performance.clearResourceTimings()');
      devTools = await tab.openDevTools();
    }
    const opened = await openSubject(devTools, which === 'ours' ? ours : floor);
    sinceDocument[which] = opened.sinceDocument;
    await untilQuiet(store);
    return opened.sinceChosen;
  };
  const pair = { ours: measure('ours'), reference: measure('reference') };
  const sinceChosen = await measurePair(index, pair);
  await (devTools as DevTools | null)?.close();
  return { sinceChosen, sinceDocument };
}
