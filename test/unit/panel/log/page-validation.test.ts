import { describe, expect, it, vi } from 'vitest';
import type { SeenCall } from '../../../../src/inspected/inspected-store.ts';
import { json } from '../fake-store.ts';
import { apply, kept, membersInPage, panel, patched, setUpFaststorePanel, store } from './faststore-panel.ts';

setUpFaststorePanel();

describe('the validation of a page that was given an edit', () => {
  it('is waited for 7 seconds; then the page has its former values again', async () => {
    store.onPageChange = () => undefined;
    await apply({ utm_source: 'x', postalCode: '01310-100' }, 6_900);
    expect(panel.actions.outcome.value).toEqual({ kind: 'validating' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      kept: ['utm_source'],
      lost: ['postalCode'],
      page: { keys: ['postalCode'], state: 'silent', setBack: { isDone: true } },
    });
  });

  it.each([400, 500, 0])('is refused with the status %d', async (status) => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates({}, status));
    await apply({ sc: '2' });
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      page: { state: 'refused', setBack: { isDone: true } },
    });
  });

  it('is refused for some keys: the others are compared as the page writes them', async () => {
    store.onPageChange = () => {
      store.publicKeys.geoCoordinates = '-46.6,-23.5';
      queueMicrotask(() => store.pageValidates({ session: 'after' }));
    };
    store.intercept = ({ method }) => (method === 'PATCH' ? json(401, {}) : undefined);
    await apply({ sc: '3', geoCoordinates: '-46.60, -23.5' }, 4_000);
    expect(panel.actions.outcome.value).toMatchObject({
      ...{ kept: ['geoCoordinates'], altered: [], lost: ['sc'] },
      page: { keys: ['geoCoordinates', 'sc'], setBack: { keys: ['sc'], isDone: true } },
    });
  });

  it('is refused where the platform does not have what was sent', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates());
    await apply({ sc: '3', country: 'USA' });
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      lost: ['country', 'sc'],
      page: { keys: ['country', 'sc'], state: 'refused', setBack: { isDone: true } },
    });
  });

  it('is refused where no cookie came with it, also where the session cannot be read', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates());
    store.intercept = ({ method }) => (method === 'GET' ? json(503, {}) : undefined);
    await apply({ sc: '3' }, 5_000);
    expect(membersInPage()).toEqual(kept);
    store.intercept = () => undefined;
    await panel.refresh();
    await vi.advanceTimersByTimeAsync(500);
    expect(panel.actions.outcome.value).toMatchObject({
      page: { state: 'refused', setBack: { isDone: true } },
    });
  });

  it('is followed by a PATCH where an older FastStore has not sent what the page has', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates({ session: 'another' }));
    await apply({ locale: 'en-US' });
    expect(patched()).toEqual([{ public: { locale: { value: 'en-US' } } }]);
    expect(membersInPage().locale).toBe('en-US');
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['locale'], page: { setBack: null } });
  });

  it('has the cookies that the log completes its entry with later', async () => {
    store.onPageChange = () =>
      queueMicrotask(() => {
        const stop = store.listen((event) => {
          if (event.kind === 'call') store.earlier = [{ ...event.call, set: { session: 'after' } }];
        });
        store.pageValidates();
        stop();
      });
    await apply({ locale: 'en-US' }, 2_000);
    // The platform has written, and not this key: an older FastStore has not sent it.
    expect(patched()).toEqual([{ public: { locale: { value: 'en-US' } } }]);
  });

  it('has turned down what the page itself has set to something else', async () => {
    store.onPageChange = ({ members }) => {
      if (members.country === 'USA') store.keepInPage(kept);
      queueMicrotask(() => store.pageValidates({ session: `after ${store.pageChanges.length}` }));
    };
    await apply({ country: 'USA' }, 4_000);
    expect(patched()).toEqual([]);
    expect(panel.actions.outcome.value).toMatchObject({ lost: ['country'], page: { state: 'refused' } });
  });

  it('is not refused where its request ended because the page was left', async () => {
    store.onPageChange = () => {
      store.nonce = 'document-2';
      queueMicrotask(() => store.pageValidates({}, 0));
    };
    await apply({ postalCode: '1' }, 500);
    expect(panel.actions.outcome.value).toMatchObject({
      ...{ kind: 'confirmed', lost: ['postalCode'], response: 'none' },
      page: { setBack: null },
    });
  });

  it('is not waited for any more once the tab shows another document', async () => {
    store.onPageChange = () => undefined;
    await apply({ postalCode: '1' }, 100);
    store.navigate(store.origin, 'document-2');
    await vi.advanceTimersByTimeAsync(500);
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', lost: ['postalCode'] });
  });

  it('is not one that was on its way before, nor another operation, nor another host', async () => {
    store.onPageChange = () => undefined;
    await apply({ postalCode: '1' }, 100);
    const validates = (url: string, startedAt = Date.now()) =>
      store.emit({
        kind: 'call',
        call: {
          ...{ url, method: 'POST', sent: {}, set: {}, cookieNames: [], status: 200 },
          ...{ startedAt, endedAt: Date.now() },
        },
      });
    validates(`${store.origin}/api/graphql?operationName=ValidateSession`, Date.now() - 500);
    validates(`${store.origin}/api/graphql?operationName=ValidateCartMutation`);
    validates('https://other.example/api/graphql?operationName=ValidateSession');
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.actions.outcome.value).toEqual({ kind: 'validating' });
    validates(`${store.origin}/api/graphql`);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed' });
  });

  it('can be cancelled: then what the platform has is read', async () => {
    store.onPageChange = () => undefined;
    await apply({ postalCode: '1' }, 100);
    panel.cancel();
    await vi.advanceTimersByTimeAsync(500);
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      ...{ kind: 'confirmed', lost: ['postalCode'] },
      page: { state: 'cancelled', setBack: { isDone: true } },
    });
  });

  it.each([
    ['while the cookies of the validation are looked for', {}],
    ['while it is read what the platform has', { session: 'after' }],
  ])('can be cancelled after the validation, too: %s', async (_, set) => {
    store.onPageChange = () => undefined;
    await apply({ sc: '3' }, 100);
    let respond: () => void = () => undefined;
    const response = new Promise<ReturnType<typeof json>>((resolve) => {
      respond = () => resolve(json(200, {}));
    });
    store.intercept = ({ method }) => (method === 'GET' ? response : undefined);
    store.pageValidates(set);
    await vi.advanceTimersByTimeAsync(100);
    store.intercept = () => undefined;
    panel.cancel();
    respond();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      ...{ kind: 'confirmed', lost: ['sc'] },
      page: { state: 'cancelled', setBack: { isDone: true } },
    });
  });

  it('is set back where the PATCH for what the page has not sent fails', async () => {
    store.onPageChange = () => queueMicrotask(() => store.pageValidates({ session: 'after' }));
    store.intercept = ({ method }) => (method === 'PATCH' ? json(500, {}) : undefined);
    await apply({ locale: 'en-US' }, 2_000);
    expect(membersInPage()).toEqual(kept);
    expect(panel.actions.outcome.value).toMatchObject({
      ...{ kind: 'confirmed', lost: ['locale'] },
      page: { state: 'refused', setBack: { isDone: true } },
    });
  });

  it('is not taken for refused by an unnamed request without cookies that ends before it', async () => {
    store.onPageChange = () => undefined;
    await apply({ sc: '2' }, 100);
    const ends = (set: SeenCall['set']) =>
      store.emit({
        kind: 'call',
        call: {
          ...{
            url: `${store.origin}/api/graphql`,
            method: 'POST',
            sent: {},
            set,
            cookieNames: [],
            status: 200,
          },
          ...{ startedAt: Date.now(), endedAt: Date.now() },
        },
      });
    ends({});
    await vi.advanceTimersByTimeAsync(1_000);
    store.publicKeys.sc = '2';
    ends({ session: 'after' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['sc'], page: { state: 'validated' } });
  });

  it('says that the page could not be given its former values', async () => {
    store.onPageChange = () => {
      store.keepInPage(null);
    };
    await apply({ postalCode: '1' }, 8_000);
    expect(panel.actions.outcome.value).toMatchObject({
      page: { state: 'silent', setBack: { isDone: false } },
    });
  });
});
