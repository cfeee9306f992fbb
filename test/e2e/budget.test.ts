import { expect } from 'vitest';
import { it } from './fixtures.ts';
import {
  apply,
  box,
  expectAlert,
  expectField,
  expectIdle,
  expectOutcome,
  expectSilenceWhileHidden,
  letPanelAct,
  lines,
  ownRequests,
} from './in-panel.ts';

it('requests: opening, refresh and edit make no more than necessary, a hidden panel makes none', async ({
  inspectAlone,
  store,
}) => {
  const { tab, panel } = await inspectAlone('the requests of the first opening are counted');
  const both = ['GET /api/sessions', 'GET /api/segments'].sort();

  await expectField(panel, 'channel', { now: '1' });
  await expectIdle(panel);
  expect(lines(store).sort(), 'open').toEqual(both);

  store.forgetCalls();
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => lines(store).sort(), { message: 'refresh' }).toEqual(both);
  await expectIdle(panel);

  store.forgetCalls();
  await box(panel, 'utm_source').fill('google');
  store.addFault({ kind: 'held', method: 'GET', path: '/api/', times: 'always' });
  await apply(panel, 1);
  await expectField(panel, 'utm_source', { was: 'null', now: 'google' });
  expect(await panel.get('status').text(), 'the diff is shown before anything is read again').toContain(
    'Reading again',
  );
  store.clearFaults();
  expect(lines(store)[0], 'edit').toBe('PATCH /api/sessions');
  await expectOutcome(panel, 'Kept.');
  await expectIdle(panel);
  expect(lines(store).slice(1).sort(), 'after an edit').toEqual(both);

  store.forgetCalls();
  await box(panel, 'country').fill('BRA');
  await box(panel, 'postalCode').fill('01310-100');
  await apply(panel, 2);
  const region = expect.stringMatching(/^GET \/api\/checkout\/pub\/regions\/v2\./);
  await expect
    .poll(() => lines(store).slice(1).sort(), { message: 'after an edit that gives another region' })
    .toEqual([region, ...both]);
  await expectIdle(panel);
  store.forgetCalls();
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => lines(store).sort(), { message: 'the region is known' }).toEqual(both);
  await expectIdle(panel);

  await expectSilenceWhileHidden(store, tab, panel);
});

it('requests: a page that writes 50 times in 10 s is read 14 times at most, and the last value is shown', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await expectIdle(panel);
  store.forgetCalls();
  await tab.evaluate(`(async () => {
    // Five writes a second, as the reports have it.
    for (let n = 1; n <= 50; n++) {
      await window.sampleStore.patchSession({ utm_source: 'write ' + n });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return true;
  })()`);
  await expectField(panel, 'utm_source', { now: 'write 50' });
  await expect.poll(() => box(panel, 'utm_source').value()).toBe('write 50');
  await expectIdle(panel);
  expect(ownRequests(store).length).toBeLessThanOrEqual(14);
});

it('requests: a host without the Session Manager is not read again for what its page requests', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  store.addFault({ kind: 'status', path: '/api/se', status: 404, times: 'always' });
  await panel.get('button', 'Refresh').click();
  await expectAlert(panel, '404');
  await expectIdle(panel);
  store.forgetCalls();
  await tab.evaluate(`(async () => {
    for (let n = 1; n <= 10; n++) await fetch('/api/sessions', { method: 'POST', body: '{}' });
    return true;
  })()`);
  await letPanelAct(tab, panel);
  expect(ownRequests(store)).toEqual([]);
});
