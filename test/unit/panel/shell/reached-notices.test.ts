import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/panel/model/page-state.ts';
import { StoreError, type StoreFailure } from '../../../../src/vtex/store-error.ts';
import type { StoreRequest } from '../../../../src/vtex/store-fetch.ts';
import { everyProblem, noticeName } from '../../../plain-page/every-notice.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openPanel, type } from '../open-panel.ts';

/** Which calls fail: only the one that does what is tried, or all from then on. */
type Scope = 'one' | 'all';

const isRead = ({ method, path }: StoreRequest) => method === 'GET' && !path.includes('invalidToken');

/** What the panel shows, once it is idle, after this failure. */
async function shownAfter(doing: Problem['doing'], failure: StoreFailure, scope: Scope) {
  const store = new FakeStore();
  store.hasSession = doing !== 'creating';
  const failing = (request: StoreRequest) => {
    if (scope === 'one' && isRead(request) !== (doing === 'reading')) return undefined;
    throw new StoreError(failure);
  };
  if (doing === 'reading') store.intercept = failing;
  const { panel } = openPanel(store);
  await waitUntil(() => !panel.busy.value);
  store.intercept = failing;
  if (doing === 'applying') {
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
  } else if (doing === 'creating') await panel.actions.createSession();
  else if (doing === 'resetting') await panel.actions.resetSession();
  await waitUntil(() => !panel.busy.value);
  const page = panel.page.value;
  const shown = page.kind === 'failed' ? page : panel.actions.problem.value;
  return shown && { doing: shown.doing, failure: shown.failure };
}

const ofReading = everyProblem.find(({ title }) => title === 'reading')?.notices ?? [];
const writes = everyProblem.filter(({ title }) => title !== 'reading');

/** Only the user cancels a read that waits for its response. */
async function shownAfterCancel() {
  const store = new FakeStore();
  store.intercept = () => new Promise(() => undefined);
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'reading');
  panel.cancel();
  return panel.page.value;
}

describe.each(everyProblem)('a failure of $title', ({ notices }) => {
  it('stays visible', async () => {
    for (const notice of notices) {
      const { doing, failure } = notice;
      const isCancelledRead = doing === 'reading' && failure.kind === 'cancelled';
      const shown = isCancelledRead ? await shownAfterCancel() : await shownAfter(doing, failure, 'one');
      expect.soft(shown, noticeName(notice)).toMatchObject({ doing, failure });
    }
  });
});

describe.each(writes)('a failure of $title that has no notice', ({ title, notices }) => {
  it('is replaced by the failure of the next read', async () => {
    const own = notices.map(noticeName);
    const others = ofReading.filter((notice) => !own.includes(noticeName(notice)));
    expect(others).not.toEqual([]);
    for (const notice of others) {
      const shown = await shownAfter(title, notice.failure, 'all');
      expect.soft(shown?.doing, noticeName(notice)).toBe('reading');
    }
  });
});
