import { expect, it } from 'vitest';
import type { Found } from '../../../../src/findings/rules.ts';
import { chooseWorst } from '../../../../src/panel/findings/worst-of.ts';
import type { Json } from '../../../../src/vtex/json.ts';

const found = (id: Found['id'], given: Partial<Found> = {}) =>
  ({ id, severity: 'problem', evidence: {}, wayOut: null, about: null, ...given }) as Found;
const none = new Map<string, Json>();
const typed = new Map<string, Json>([['country', 'BR']]);
const campaigns = chooseWorst([found('several-campaigns')], none, null);

it('the line of findings: has the first that is not muted, nor said by the status line', () => {
  const all = [
    found('several-cookies', { isMuted: true }),
    found('key-not-kept', { inStatusLine: true }),
    found('no-seller'),
    found('several-campaigns'),
  ];
  expect(chooseWorst(all, none, null).finding?.id).toBe('no-seller');
  expect(chooseWorst(all.slice(0, 2), none, null).finding).toBeUndefined();
});

it('the line of findings: what is found meanwhile does not replace what is there, until the user types', () => {
  const all = [found('no-seller'), found('several-campaigns')];
  expect(chooseWorst(all, new Map(), campaigns).finding?.id).toBe('several-campaigns');
  expect(chooseWorst(all, typed, campaigns).finding?.id).toBe('no-seller');
  expect(chooseWorst([found('no-seller')], none, campaigns).finding?.id).toBe('no-seller');
});

it('the line of findings: what was typed takes it, though it is found only after the line was drawn again', () => {
  const drawn = chooseWorst(campaigns.found, typed, campaigns);
  expect(drawn).toBe(campaigns);
  const all = [found('country-not-alpha-3'), found('several-campaigns')];
  expect(chooseWorst(all, typed, drawn).finding?.id).toBe('country-not-alpha-3');
});

it('the line of findings: a problem replaces a note', () => {
  const note = found('private-trade-policy', { severity: 'note' });
  const before = chooseWorst([note], none, null);
  expect(chooseWorst([found('no-seller'), note], none, before).finding?.id).toBe('no-seller');
});
