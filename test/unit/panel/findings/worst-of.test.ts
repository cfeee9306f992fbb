import { expect, it } from 'vitest';
import type { Found } from '../../../../src/findings/rules.ts';
import { worstOf } from '../../../../src/panel/findings/worst-of.ts';
import type { Json } from '../../../../src/vtex/json.ts';

const found = (id: Found['id'], given: Partial<Found> = {}) =>
  ({ id, severity: 'problem', evidence: {}, wayOut: null, about: null, ...given }) as Found;
const none = new Map<string, Json>();
const typed = new Map<string, Json>([['country', 'BR']]);

it('the line of findings: has the first that is not muted, nor said by the status line', () => {
  const all = [
    found('several-cookies', { isMuted: true }),
    found('key-not-kept', { inStatusLine: true }),
    found('no-seller'),
    found('several-campaigns'),
  ];
  expect(worstOf(all, none, null)?.id).toBe('no-seller');
  expect(worstOf(all.slice(0, 2), none, null)).toBeUndefined();
});

it('the line of findings: what is found meanwhile does not replace what is there, until the user types', () => {
  const before = { id: 'several-campaigns', pending: none } as const;
  const all = [found('no-seller'), found('several-campaigns')];
  expect(worstOf(all, new Map(), before)?.id).toBe('several-campaigns');
  expect(worstOf(all, typed, before)?.id).toBe('no-seller');
  expect(worstOf([found('no-seller')], none, before)?.id).toBe('no-seller');
});

it('the line of findings: a problem replaces a note', () => {
  const before = { id: 'private-trade-policy', pending: none } as const;
  const all = [found('no-seller'), found('private-trade-policy', { severity: 'note' })];
  expect(worstOf(all, none, before)?.id).toBe('no-seller');
});
