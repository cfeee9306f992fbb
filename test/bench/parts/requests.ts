import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { openSubject, watched, watchSource } from '../open-subject.ts';
import type { Counted } from '../results.ts';
import { loadPage, setLatency, untilQuiet } from '../store-state.ts';
import { ours } from '../subjects.ts';

/** The numbers of requests that are allowed; `npm test` checks those of opening, refresh and edit as well. */
const bars = { opening: 2, refresh: 2, patches: 1, afterEdit: 2, writes: 14 } as const;

/** What our panel requests from a store that responds after 100 ms. */
export async function requests({ name, tab, store }: Bench): Promise<Counted[]> {
  setLatency(store, 100);
  await loadPage(tab, store.url());
  await untilQuiet(store);
  const counted = (what: string, count: number, unit: string, bar: number | null): Counted => ({
    ...{ kind: 'counted', part: 'requests', browser: name, name: what, count, unit, bar },
  });
  /** Counts requests during some work, by method. */
  const during = async (work: () => Promise<unknown>, quiet = 400) => {
    store.forgetCalls();
    await work();
    await untilQuiet(store, quiet);
    const { calls } = store;
    return (method: string, path = '/api/') =>
      calls.filter((call) => call.method === method && call.path.startsWith(path)).length;
  };

  let devTools = await tab.openDevTools();
  const results: Counted[] = [];
  try {
    const opening = await during(() => openSubject(devTools, ours));
    results.push(counted('opening, session known', opening('GET'), 'GET', bars.opening));
    await devTools.close();
    devTools = await tab.openDevTools();
    const { panel } = await openSubject(devTools, ours);
    await untilQuiet(store);

    const refresh = await during(() => panel.get('button', 'Refresh').click());
    results.push(counted('refresh', refresh('GET'), 'GET', bars.refresh));

    const edit = await during(async () => {
      await panel.get('textbox', 'utm_source').fill('by the panel');
      await ours.apply(panel);
    });
    results.push(counted('edit', edit('PATCH'), 'PATCH', bars.patches));
    results.push(counted('edit', edit('GET'), 'GET', bars.afterEdit));

    await panel.evaluate(`void ${watchSource(ours.opened, 'write 50.')}`);
    const writes = await during(() => tab.evaluate(writeFiftyTimes), 1_500);
    await watched(panel);
    results.push(counted('the page writes 50 times in 10 s', writes('GET'), 'GET', bars.writes));

    // FastStore's storefront has no API of the platform: each validation of its session fails there.
    await loadPage(tab, store.url('/', 'storefront.localhost'));
    await untilQuiet(store, 1_500);
    const failing = await during(async () => {
      for (let times = 0; times < 10; times++) {
        await tab.evaluate(`window.sampleStore.changeSession({ postalCode: '0131010${times}' })`);
        await pause(300);
      }
    }, 1_500);
    results.push(counted('ten validations of the page fail', failing('GET'), 'GET', null));
    return results;
  } finally {
    await devTools.close();
  }
}

/** Runs in the page: a write every 200 ms, which is the pace that is measured and no wait for anything. */
const writeFiftyTimes = `(async () => {
  for (let times = 1; times <= 50; times++) {
    const next = new Promise((resolve) => setTimeout(resolve, 200));
    await window.sampleStore.patchSession({ utm_source: 'write ' + times + '.' });
    await next;
  }
})()`;
