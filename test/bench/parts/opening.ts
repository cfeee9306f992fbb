import type { Tab } from '../../e2e/drivers/driver.ts';
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
    repeats: { least: 8, most: 16, time: 50_000 },
    access: false,
    evidence: true,
  },
  {
    name: 'session known, access allowed',
    bar: null,
    repeats: { least: 4, most: 8, time: 20_000 },
    access: true,
    evidence: true,
  },
  {
    name: 'no evidence of a session',
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
      { ...common, name: `${name}; from the document’s begin`, bar: null, ...sinceDocument },
    );
  }
  return results;
}

/** Without evidence ours comes first, because the call of the bare panel would be evidence. */
async function openPair({ tab, store }: Bench, index: number, evidence: boolean) {
  await loadPage(tab, store.url());
  if (!evidence) await tab.evaluate('performance.clearResourceTimings()');
  return inDevTools(tab, async (devTools) => {
    const sinceDocument = { ours: 0, reference: 0 };
    const measure = (which: keyof Pair) => async () => {
      const opened = await openSubject(devTools, which === 'ours' ? ours : floor);
      sinceDocument[which] = opened.sinceDocument;
      await untilQuiet(store);
      return opened.sinceChosen;
    };
    const pair = { ours: measure('ours'), reference: measure('reference') };
    return { sinceChosen: await measurePair(evidence ? index : 0, pair), sinceDocument };
  });
}

/** Works in new DevTools, which are closed afterwards. */
async function inDevTools<T>(
  tab: Tab,
  work: (devTools: Awaited<ReturnType<Tab['openDevTools']>>) => Promise<T>,
): Promise<T> {
  const devTools = await tab.openDevTools();
  try {
    return await work(devTools);
  } finally {
    await devTools.close();
  }
}
