import { expect, it } from 'vitest';
import type { Shopper } from '../../../../src/panel/log/reading.ts';
import { editResult } from '../../../../src/panel/model/outcome.ts';
import type { Json } from '../../../../src/vtex/json.ts';
import type { Segment } from '../../../../src/vtex/segment.ts';
import { parseSession } from '../../../../src/vtex/session.ts';
import type { StoreFailure } from '../../../../src/vtex/store-error.ts';

type Keys = Readonly<Record<string, Json>>;

function shopper(publicKeys: Keys, checkout: Keys = {}, segment: Segment = new Map()): Shopper {
  const entries = (keys: Keys) =>
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, { value }]));
  const namespaces = { public: entries(publicKeys), checkout: entries(checkout) };
  const session = parseSession({ id: 'a-session', namespaces });
  if (!session) throw new Error('Not a session');
  return { session, segment };
}

/** The result of an edit of these keys, where the session is `after` now. */
function resultOf(sent: Keys, after: Shopper, before = shopper({})) {
  return editResult({ sent: new Map(Object.entries(sent)), before, failure: null }, after);
}

it('editResult: counts the segment fields that changed', () => {
  const after = shopper({ utm_source: 'google' }, {}, new Map([['utm_source', 'google']]));
  expect(resultOf({ utm_source: 'google' }, after)).toMatchObject({
    changedFields: 1,
    response: 'usable',
  });
});

it('editResult: each key that was sent is kept, altered or lost', () => {
  const before = shopper({ a: '1', b: '1', c: '1' });
  const after = shopper({ a: '2', b: '3', c: '1' });
  expect(resultOf({ a: '2', b: '2', c: '2' }, after, before)).toMatchObject({
    sent: ['a', 'b', 'c'],
    kept: ['a'],
    altered: ['b'],
    lost: ['c'],
  });
});

it('editResult: only what went through the page is compared as the page writes it', () => {
  const sent = new Map([['postalCode', '01310-100']]);
  const attempt = { sent, before: shopper({ postalCode: '' }), failure: null };
  const after = shopper({ postalCode: '01310100' });
  expect(editResult({ ...attempt, byPage: ['postalCode'] }, after).kept).toEqual(['postalCode']);
  expect(editResult(attempt, after).altered).toEqual(['postalCode']);
});

it.each<[StoreFailure, string]>([
  [{ kind: 'status', status: 502, headers: {}, body: '', retryAt: null }, 'unusable'],
  [{ kind: 'not-json', status: 200, headers: {}, body: '<p>' }, 'unusable'],
  [{ kind: 'timeout', seconds: 10 }, 'none'],
  [{ kind: 'unreachable' }, 'none'],
])('editResult: says what came back, after %j', (failure, response) => {
  const sent = new Map([['utm_source', 'google']]);
  expect(editResult({ sent, before: shopper({}), failure }, shopper({})).response).toBe(response);
});
