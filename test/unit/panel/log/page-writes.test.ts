import { base64url } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenCall } from '../../../../src/inspected/inspected-store.ts';
import { delay } from '../../../../src/vtex/delay.ts';
import { sessionValue } from '../../../../src/vtex/session.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openPanel, segmentField } from '../open-panel.ts';

let store: FakeStore;
let panel: ReturnType<typeof openPanel>['panel'];

async function open(given = new FakeStore()): Promise<void> {
  store = given;
  ({ panel } = openPanel(store));
  await vi.advanceTimersByTimeAsync(100);
  store.calls.length = 0;
}

/** The page's request number `n` has its response, with the segment that it sets. */
function pageWrites(n: number, given: Partial<SeenCall> = {}): void {
  store.publicKeys.utm_source = `page ${n}`;
  const set = { session: 'a session token', segment: base64url.encode(JSON.stringify(store.segment)) };
  store.sent = set;
  const call = { method: 'POST', sent: { session: 'a session token' }, set, cookieNames: [], status: 201 };
  store.emit({
    kind: 'call',
    call: { ...call, url: `${store.origin}/api/sessions`, startedAt: 0, endedAt: Date.now(), ...given },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page that writes to the session', () => {
  it('shows the segment of each response at once, before anything is read', async () => {
    await open();
    store.intercept = () => new Promise(() => undefined);
    pageWrites(1);
    expect(segmentField(panel, 'utm_source')).toBe('page 1');
    expect(store.calls.length).toBeLessThanOrEqual(2);
  });

  it('is read 14 times at most for 50 writes in 10 s, and shows the last value', async () => {
    await open();
    for (let n = 0; n < 50; n++) {
      pageWrites(n);
      await vi.advanceTimersByTimeAsync(200);
      expect(segmentField(panel, 'utm_source')).toBe(`page ${n}`);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.calls.length).toBeLessThanOrEqual(14);
    const page = panel.page.value;
    expect(page.kind === 'ready' && sessionValue(page.shopper.session, 'public', 'utm_source')).toBe(
      'page 49',
    );
  });

  it('is not read for a write that the store refused', async () => {
    await open();
    for (let n = 0; n < 10; n++) {
      pageWrites(n, { status: 403, set: {} });
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(store.calls).toEqual([]);
  });

  it('is read for a write that failed otherwise: it may have been carried out', async () => {
    await open();
    pageWrites(1, { status: 502, set: {} });
    await vi.advanceTimersByTimeAsync(100);
    expect(store.calls).toHaveLength(2);
  });
});

describe('a page that makes its session while it is looked at', () => {
  /** The log reports the page's request after the look at the tab, and the panel's own requests left with the look. */
  async function openLate(endedAt: (sentAt: number) => number): Promise<void> {
    store = new FakeStore();
    store.hasSession = false;
    store.sentAt = Date.now();
    const look = store.look.bind(store);
    store.look = async () => {
      const seen = await look();
      await delay(20);
      return seen;
    };
    ({ panel } = openPanel(store));
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.page.value.kind).toBe('no-session');
    store.hasSession = true;
    pageWrites(1, { endedAt: endedAt(store.sentAt) });
    await vi.advanceTimersByTimeAsync(2_000);
  }

  it('is read again for a request that ended after ours had left', async () => {
    await openLate((sentAt) => sentAt + 10);
    expect(panel.page.value.kind).toBe('ready');
  });

  it('is not read again for one that ended before', async () => {
    await openLate((sentAt) => sentAt - 10);
    expect(panel.page.value.kind).toBe('no-session');
  });
});

describe('a page at a host without a Session Manager', () => {
  /** Ten validations of the page, which set cookies. */
  async function validate(given: Partial<SeenCall>): Promise<void> {
    for (let n = 0; n < 10; n++) {
      pageWrites(n, given);
      await vi.advanceTimersByTimeAsync(2_000);
    }
  }

  beforeEach(async () => {
    const missing = new FakeStore();
    missing.intercept = () => json(404, {});
    await open(missing);
    expect(panel.page.value.kind).toBe('failed');
  });

  it('is not read again for what the page requests elsewhere', async () => {
    await validate({ url: `${store.origin}/api/graphql` });
    await validate({ status: 404 });
    expect(store.calls).toEqual([]);
  });

  it('is read again once the page has a response of one', async () => {
    store.intercept = () => undefined;
    pageWrites(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(panel.page.value.kind).toBe('ready');
  });
});
