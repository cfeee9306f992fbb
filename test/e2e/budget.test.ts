import { expect } from 'vitest';
import { it } from './fixtures.ts';
import {
  apply,
  box,
  expectField,
  expectIdle,
  expectOutcome,
  expectSilenceWhileHidden,
  lines,
} from './in-panel.ts';

it('requests: opening, refresh and edit make no more than necessary, a hidden panel makes none', async ({
  inspectAlone,
  store,
}) => {
  const { tab, panel } = await inspectAlone('the requests of the first opening are counted');
  const both = ['GET /api/sessions', 'GET /api/segments'].sort();

  await expectField(panel, 'channel', { now: '1' });
  await expectIdle(panel);
  expect(lines(store), 'open').toEqual(['GET /api/sessions', 'GET /api/segments']);

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
  await expectOutcome(panel, '1 sent, 1 kept.');
  await expectIdle(panel);
  expect(lines(store).slice(1).sort(), 'after an edit').toEqual(both);

  await expectSilenceWhileHidden(store, tab, panel);
});
