import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { JsonObject } from '../../../../src/vtex/json.ts';
import { FakeStore } from '../fake-store.ts';
import { openPanel, type } from '../open-panel.ts';

/** The session that the page keeps at first. */
export const kept = {
  locale: 'pt-BR',
  country: 'BRA',
  channel: '{"salesChannel":"1","regionId":"v2.A"}',
  postalCode: null,
  city: 'Recife',
  geoCoordinates: null,
};

/** The tab and the panel of the test that runs. */
export let store: FakeStore;
export let panel: ReturnType<typeof openPanel>['panel'];

/** Before each test, a panel on a FastStore page: what is set in its session it sends to the platform, unless a test has it do otherwise. */
export function setUpFaststorePanel(): void {
  // It is loaded with the first such edit: no fake time passes meanwhile.
  beforeAll(() => import('../../../../src/panel/log/page-edit.ts'));
  beforeEach(async () => {
    vi.useFakeTimers();
    store = new FakeStore();
    store.signals = { ...store.signals, found: ['faststore_sdk_stores'] };
    store.keepInPage(kept);
    store.publicKeys = { sc: '1', country: 'BRA', locale: 'pt-BR' };
    store.onPageChange = ({ members, salesChannel }) => {
      const { postalCode, country, locale } = members;
      const sent = { ...(salesChannel && { sc: salesChannel }), ...(postalCode && { postalCode }) };
      Object.assign(store.publicKeys, sent, country && { country }, locale && { locale });
      queueMicrotask(() => store.pageValidates({ session: `after ${store.pageChanges.length}` }));
    };
    ({ panel } = openPanel(store));
    await panel.actions.prepare();
    await vi.advanceTimersByTimeAsync(1_000);
    store.calls.length = 0;
  });
  afterEach(() => vi.useRealTimers());
}

/** Types these into the form, applies them, and lets time pass. */
export async function apply(keys: Readonly<Record<string, string>>, milliseconds = 1_000): Promise<void> {
  for (const [name, value] of Object.entries(keys)) type(panel, name, value);
  void panel.actions.apply();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** The bodies of what was sent by PATCH. */
export const patched = () =>
  store.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body ?? ''));

/** The session that the page has now. */
export const membersInPage = () => JSON.parse(store.signals.pageSession ?? '') as JsonObject;
