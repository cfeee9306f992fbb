import { base64url } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openPanel } from '../open-panel.ts';

const both = ['GET /api/segments', 'GET /api/sessions?items=*'];
const first = ['GET /api/sessions?items=*'];

/** A token as the platform signs it, which expires so many seconds from now. */
function tokenFor(seconds: number): string {
  const part = (content: object) => base64url.encode(JSON.stringify(content));
  const exp = Math.floor(Date.now() / 1_000) + seconds;
  return `${part({ alg: 'ES256' })}.${part({ exp })}.c2lnbmF0dXJl`;
}

let store: FakeStore;
beforeEach(() => {
  store = new FakeStore();
  // The first request has its response only when the test is over: what is sent until then, is sent beside it.
  store.intercept = () => new Promise(() => undefined);
});

/** What is sent before there is any response. */
async function sentAtOnce(): Promise<string[]> {
  openPanel(store);
  await waitUntil(() => store.calls.length > 0);
  // Long enough for everything that could begin a request: none of it waits for a timer.
  for (let n = 0; n < 50; n++) await Promise.resolve();
  return store.lines.toSorted();
}

describe('both requests leave together', () => {
  it('where the page has called the Session Manager', async () => {
    store.callsSessions = true;
    expect(await sentAtOnce()).toEqual(both);
  });

  it('where the browser has the cookie', async () => {
    store.allow(true);
    store.setCookies({ vtex_session: tokenFor(60) });
    expect(await sentAtOnce()).toEqual(both);
  });
});

describe('the segment waits for the log', () => {
  it('where nothing shows a session', async () => {
    expect(await sentAtOnce()).toEqual(first);
  });

  it.each([
    ['only the segment', () => ({ vtex_segment: 'segment' })],
    ['an expired session', () => ({ vtex_session: tokenFor(-60) })],
    ['an empty session', () => ({ vtex_session: '' })],
  ])('where the browser has %s', async (_, cookies) => {
    store.allow(true);
    store.setCookies(cookies());
    expect(await sentAtOnce()).toEqual(first);
  });
});

it('session evidence: a refresh goes by the browser’s cookie, and not by what the page did earlier', async () => {
  store.callsSessions = true;
  store.intercept = () => undefined;
  const { panel } = openPanel(store);
  await waitUntil(() => panel.page.value.kind === 'ready' && !panel.busy.value);
  store.calls.length = 0;
  store.intercept = () => new Promise(() => undefined);
  void panel.refresh();
  await waitUntil(() => store.calls.length > 0);
  for (let n = 0; n < 50; n++) await Promise.resolve();
  expect(store.lines).toEqual(first);
});
