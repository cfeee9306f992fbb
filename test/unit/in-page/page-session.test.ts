import { describe, expect, it, vi } from 'vitest';
import { takeCalls } from '../../../src/in-page/calls.ts';
import { look } from '../../../src/in-page/look.ts';
import { type Change, setPageSession, startStoredRead } from '../../../src/in-page/page-session.ts';
import { FakeTab } from '../inspected/fake-tab.ts';
import { waitUntil } from '../wait-until.ts';

const document = { origin: 'https://store.example', nonce: 'nonce-1', timeOrigin: 0 };
const json = JSON.stringify;

/** A FastStore page whose session is kept by its own code, and was looked at. */
function open(session: unknown) {
  const tab = new FakeTab();
  let value = session;
  const store = {
    read: () => value,
    set(now: unknown) {
      value = now;
    },
  };
  tab.define('faststore_sdk_stores', new Map([['fs::session', store]]));
  const seen = JSON.parse(String(tab.run(`(${look})("slot", "nonce-1")`)));
  const set = (change: Change, expected = document) =>
    JSON.parse(String(tab.run(`(${setPageSession})("slot", ${json(expected)}, ${json(change)})`)));
  return { tab, store, seen, set, value: () => value };
}

describe('the session that a page keeps', () => {
  it('is in the look, and makes the page a store', () => {
    const { seen } = open({ locale: 'pt-BR' });
    expect(seen).toMatchObject({ found: ['faststore_sdk_stores'], pageSession: '{"locale":"pt-BR"}' });
  });

  it.each([
    ['no stores', undefined],
    ['stores that are none', { get: 1 }],
    ['no session among them', new Map()],
    [
      'one that throws',
      {
        get: () => {
          throw new Error('mine');
        },
      },
    ],
  ])('is absent with %s', (_, stores) => {
    const tab = new FakeTab();
    tab.define('faststore_sdk_stores', stores);
    expect(JSON.parse(String(tab.run(`(${look})("slot", "nonce-1")`))).pageSession ?? null).toBeNull();
  });

  it('is changed in what was edited alone, on what it is at that moment', () => {
    const { store, set, value } = open({ postalCode: null, country: 'BRA' });
    store.set({ postalCode: null, country: 'USA', city: 'since the look' });
    expect(set({ members: { postalCode: '1' } })).toEqual({ kind: 'set', former: { postalCode: null } });
    expect(value()).toEqual({ postalCode: '1', country: 'USA', city: 'since the look' });
  });

  it.each([
    ['{"salesChannel":"1","regionId":"v2.A"}', { salesChannel: '2', regionId: 'v2.A' }],
    ['broken', { salesChannel: '2' }],
    ['1', { salesChannel: '2' }],
    [null, { salesChannel: '2' }],
    ['[1]', { salesChannel: '2' }],
    [
      { salesChannel: '1', regionId: 'v2.A' },
      { salesChannel: '2', regionId: 'v2.A' },
    ],
  ])('gets a trade policy into the channel %j', (channel, expected) => {
    const { set, value } = open({ channel });
    expect(set({ members: {}, salesChannel: '2' })).toEqual({ kind: 'set', former: { channel } });
    expect(JSON.parse((value() as { channel: string }).channel)).toEqual(expected);
  });

  it('is not changed in another document, nor where there is none', () => {
    const { set, value } = open({ country: 'BRA' });
    const change = { members: { country: 'USA' } };
    expect(set(change, { ...document, nonce: 'another' })).toEqual({ kind: 'moved' });
    expect(set(change, { ...document, origin: 'https://other.example' })).toEqual({ kind: 'moved' });
    expect(value()).toEqual({ country: 'BRA' });
    expect(open(null).set(change)).toEqual({ kind: 'none' });
    const readOnly = open({ country: 'BRA' });
    Object.assign(readOnly.store, { set: undefined });
    expect(readOnly.set(change)).toEqual({ kind: 'none' });
  });

  it('is changed, too, where a listener of the page throws', () => {
    const { store, set, value } = open({ country: 'BRA' });
    const keep = store.set;
    store.set = (now) => {
      keep(now);
      throw new Error('mine');
    };
    expect(set({ members: { country: 'USA' } })).toEqual({ kind: 'set', former: { country: 'BRA' } });
    expect(value()).toEqual({ country: 'USA' });
  });

  /** What a read of the storage finds. @param open the page's `indexedDB.open` */
  async function storedIn(open: (name: string) => object) {
    const tab = new FakeTab();
    tab.run(`(${look})("slot", "nonce-1")`);
    tab.indexedDB = { open };
    tab.run(`(${startStoredRead})("slot", ${json(document)}, "call-1")`);
    const taken = () =>
      JSON.parse(String(tab.run(`(${takeCalls})("slot", "nonce-1", ["call-1"])`)))['call-1'];
    await waitUntil(() => taken().kind === 'reply');
    return JSON.parse(taken().body);
  }

  /** A request for a database that calls one of its handlers, as soon as it has them. */
  const requestOf = (handlers: readonly ('onupgradeneeded' | 'onsuccess' | 'onerror')[], more: object) => {
    const request: Record<string, unknown> = { ...more };
    queueMicrotask(() => {
      for (const handler of handlers) (request[handler] as () => void)();
    });
    return request;
  };

  it('is absent where there is no database, and none is made', async () => {
    const abort = vi.fn<() => void>();
    const found = await storedIn(() => requestOf(['onupgradeneeded', 'onerror'], { transaction: { abort } }));
    expect(found).toEqual({ kind: 'absent' });
    expect(abort).toHaveBeenCalledTimes(1);
  });

  it('is absent in another database of that name', async () => {
    const result = {
      transaction() {
        throw new Error('no such object store');
      },
      close: () => undefined,
    };
    expect(await storedIn(() => requestOf(['onsuccess'], { result }))).toEqual({ kind: 'absent' });
  });

  it('is refused where the browser opens no database', async () => {
    expect(await storedIn(() => requestOf(['onerror'], {}))).toEqual({ kind: 'refused' });
  });

  it('is refused where the page has no database', async () => {
    const { tab } = open({});
    tab.run(`(${startStoredRead})("slot", ${json(document)}, "call-1")`);
    const taken = () =>
      JSON.parse(String(tab.run(`(${takeCalls})("slot", "nonce-1", ["call-1"])`)))['call-1'];
    await waitUntil(() => taken().kind === 'reply');
    expect(JSON.parse(taken().body)).toEqual({ kind: 'refused' });
  });
});
