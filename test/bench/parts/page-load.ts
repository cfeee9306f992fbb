import type { Tab } from '../../e2e/drivers/driver.ts';
import type { Bench } from '../bench.ts';
import { measurePair, repeat, seriesOf } from '../pairs.ts';
import type { Compared } from '../results.ts';
import { loadPage, setLatency } from '../store-state.ts';

const pattern = '*://store.localhost/*';

/** The load of a page of the store with the extension installed and DevTools closed, against a browser without it. */
export async function pageLoad({ name, browser, tab, store, launchPlain }: Bench): Promise<Compared[]> {
  setLatency(store, 0);
  const plain = await launchPlain();
  try {
    const plainTab = await plain.openTab('about:blank');
    const measure = (of: Tab) => async () => {
      await loadPage(of, store.url());
      return of.evaluate<number>(loadTime);
    };
    const pairOf = (index: number) =>
      measurePair(index, { ours: measure(tab), reference: measure(plainTab) });
    const results: Compared[] = [];
    for (const access of [false, true]) {
      if (access) await browser.allowHost(pattern);
      await repeat({ least: 3, most: 3, time: 0 }, pairOf);
      const pairs = await repeat({ least: 15, most: 30, time: 6_000 }, pairOf);
      if (access) await browser.withdrawHost(pattern);
      const series = seriesOf(pairs);
      const situation = access ? 'access allowed' : 'no access';
      results.push({
        ...{ kind: 'compared', part: 'page-load', browser: name, name: situation, bar: null, ...series },
      });
    }
    return results;
  } finally {
    await plain.close();
  }
}

/** From the begin of the navigation to the end of the page's `load` event, in milliseconds. */
const loadTime = `performance.getEntriesByType('navigation')[0].duration`;
