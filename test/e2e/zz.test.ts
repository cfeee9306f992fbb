import { it } from './fixtures.ts';
import { expectField } from './in-panel.ts';
import { visit } from './shared-panel.ts';
import { sizes } from './sizes.ts';

it('zz', async ({ browser, store }) => {
  const out: unknown[] = [];
  for (let n = 0; n < 4; n++) {
    const tab = await browser.openTab('about:blank');
    await visit(tab, store.url('/'));
    store.forgetCalls();
    store.addFault({ kind: 'latency', path: '/api/', ms: 100, times: 'always' } as never);
    const panel = await tab.openPanel(sizes.large);
    await expectField(panel, 'channel', { now: '1' });
    for (let r = 0; r < 3; r++) {
      if (r > 0) {
        store.forgetCalls();
        await panel.reload();
        await expectField(panel, 'channel', { now: '1' });
      }
      const at = await panel.evaluate<number>('performance.timeOrigin');
      const marks = await panel.evaluate<object>(
        `Object.fromEntries([...performance.getEntriesByType('mark').map(({name, startTime}) => [name, Math.round(startTime)]), ['dcl', Math.round(performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd)], ...performance.getEntriesByType('resource').map(({name,startTime,responseEnd}) => [name.split('/').at(-1), Math.round(startTime)+'-'+Math.round(responseEnd)])])`,
      );
      out.push([
        ...store.calls.map(
          (c) => `${c.method} ${c.path} ${Math.round(Number((c as never as { at: number }).at) - at)}`,
        ),
        JSON.stringify(marks),
      ]);
    }
    await tab.close?.();
  }
  console.log(JSON.stringify(out, null, 1));
});
