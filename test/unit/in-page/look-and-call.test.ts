import { beforeEach, describe, expect, it } from 'vitest';
import { startCall } from '../../../src/in-page/calls.ts';
import { look } from '../../../src/in-page/look.ts';
import { type FirstCalls, lookAndCall } from '../../../src/in-page/look-and-call.ts';
import { expressionOf } from '../../../src/inspected/expression.ts';
import { rootPathPattern, vtexHostPattern } from '../../../src/vtex/page-patterns.ts';
import { FakeTab } from '../inspected/fake-tab.ts';

const origin = 'https://store.example';
const first: FirstCalls = {
  calls: [
    { id: 'one', method: 'GET', path: '/api/sessions?items=*', headers: {}, onlyWithSession: false },
    { id: 'two', method: 'GET', path: '/api/segments', headers: {}, onlyWithSession: true },
  ],
  timeoutMs: 10_000,
  startBefore: Number.MAX_SAFE_INTEGER,
  known: null,
  notAt: [],
  storeHost: vtexHostPattern.source,
  rootPath: rootPathPattern.source,
};

let tab: FakeTab;
beforeEach(() => {
  tab = new FakeTab(`${origin}/`);
  tab.fetch.mockImplementation(async () => new Response('{}'));
  tab.define('__RUNTIME__', { rootPath: '' });
});

/** The paths of the calls that a look sent. */
function sent(given: Partial<FirstCalls> = {}): string[] {
  tab.fetch.mockClear();
  const args = [look, startCall, 'slot', 'nonce', { ...first, ...given }] as const;
  const seen = JSON.parse(String(tab.run(expressionOf(lookAndCall, args))));
  const urls = tab.fetch.mock.calls.map(([url]) => String(url));
  expect(seen.started ?? []).toHaveLength(urls.length);
  return urls.map((url) => url.slice(origin.length));
}

/** The page has requested this, with success. */
function pageCalled(path: string, given: Partial<PerformanceResourceTiming> = {}): void {
  tab.timings = [{ name: origin + path, startTime: 5, responseStatus: 200, ...given }];
}

describe('a look that may send requests', () => {
  it('sends the first alone where nothing shows a session', () => {
    expect(sent()).toEqual(['/api/sessions?items=*']);
  });

  it.each(['/api/sessions', '/api/sessions?items=public.sc', '/api/sessions/token'])(
    'sends both where the page has called %s',
    (path) => {
      pageCalled(path);
      expect(sent()).toEqual(['/api/sessions?items=*', '/api/segments']);
    },
  );

  it.each([
    ['another path', '/api/sessionsx', {}],
    ['another path', '/api/segments', {}],
    ['another binding', '/pt/api/sessions', {}],
    ['a response that is an error', '/api/sessions', { responseStatus: 404 }],
    ['no response', '/api/sessions', { responseStatus: 0 }],
  ])('sends the first alone where the page has called it with %s: %s', (_, path, given) => {
    pageCalled(path, given);
    expect(sent()).toEqual(['/api/sessions?items=*']);
  });

  it('does not take our own calls for the page’s', () => {
    sent();
    pageCalled('/api/sessions?items=*', { startTime: 8 });
    expect(sent()).toEqual(['/api/sessions?items=*']);
    pageCalled('/api/sessions', { startTime: 5 });
    expect(sent()).toHaveLength(2);
  });

  it('goes by what is known of a document, and not by the page’s calls, where it was read before', () => {
    sent();
    pageCalled('/api/sessions');
    expect(sent({ known: { nonce: 'nonce', hasSession: false } })).toHaveLength(1);
    expect(sent({ known: { nonce: 'another', hasSession: false } })).toHaveLength(2);
    tab.timings = [];
    expect(sent({ known: { nonce: 'nonce', hasSession: true } })).toHaveLength(2);
    expect(sent({ known: { nonce: 'another', hasSession: true } })).toHaveLength(1);
  });

  it('sends none where there is known to be no Session Manager', () => {
    for (const place of ['nonce', origin]) expect(sent({ notAt: [place] })).toEqual([]);
    for (const place of ['another', `${origin}/pt`, 'https://other.example'])
      expect(sent({ notAt: [place] })).toHaveLength(1);
    tab.define('__RUNTIME__', { rootPath: '/pt' });
    expect(sent({ notAt: [`${origin}/pt`] })).toEqual([]);
  });

  it('sends them below the binding’s root path', () => {
    tab.define('__RUNTIME__', { rootPath: '/pt/' });
    pageCalled('/pt/api/sessions');
    expect(sent()).toEqual(['/pt/api/sessions?items=*', '/pt/api/segments']);
  });

  it.each(['//evil.example', '@evil.example', 7, { toString: '/pt' }])(
    'sends them to the origin where the page reports the root path %j',
    (rootPath) => {
      tab.define('__RUNTIME__', { rootPath });
      expect(sent()).toEqual(['/api/sessions?items=*']);
    },
  );

  it('sends nothing in a document that shows no store', () => {
    tab = new FakeTab(`${origin}/`);
    pageCalled('/api/sessions');
    expect(sent()).toEqual([]);
  });

  it('sends the first in a document at a host of VTEX', () => {
    tab = new FakeTab('https://ws--acme.myvtex.com/');
    tab.fetch.mockImplementation(async () => new Response('{}'));
    sent();
    expect(tab.fetch.mock.calls[0]?.[0]).toBe('https://ws--acme.myvtex.com/api/sessions?items=*');
  });

  it('sends nothing in a document that is not parsed, nor in the source of a page', () => {
    Object.defineProperty(tab.page.document, 'readyState', { value: 'loading', configurable: true });
    expect(sent()).toEqual([]);
    tab = new FakeTab(`${origin}/`, '<body><div class="line-gutter-backdrop"></div></body>');
    tab.define('__RUNTIME__', {});
    expect(sent()).toEqual([]);
  });

  it('sends nothing once it is no longer waited for', () => {
    expect(sent({ startBefore: Date.now() - 1 })).toEqual([]);
  });
});
