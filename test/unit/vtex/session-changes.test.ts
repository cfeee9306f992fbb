import { describe, expect, it } from 'vitest';
import { parseSession } from '../../../src/vtex/session.ts';
import { sessionChanges } from '../../../src/vtex/session-changes.ts';

const sessionOf = (namespaces: object) => {
  const session = parseSession({ id: 'one', namespaces });
  if (!session) throw new Error('No session');
  return session;
};
const changes = (before: object, after: object) => sessionChanges(sessionOf(before), sessionOf(after));

describe('the changes of a session', () => {
  it('are the keys that have another value, are new or gone, by namespace', () => {
    const before = { public: { a: { value: '1' }, b: { value: '2' } }, rnb: { campaigns: { value: 'x' } } };
    const after = { public: { a: { value: '1' }, b: { value: '3' }, c: { value: '4' } } };
    expect(changes(before, after)).toEqual([
      { namespace: 'public', key: 'b', was: '2', now: '3' },
      { namespace: 'public', key: 'c', was: undefined, now: '4' },
      { namespace: 'rnb', key: 'campaigns', was: 'x', now: undefined },
    ]);
  });

  it('are none between empty values', () => {
    expect(changes({ public: { a: { value: null } } }, { public: { a: { value: '' }, b: {} } })).toEqual([]);
  });

  it('pass over a namespace that is none', () => {
    expect(changes({ profile: [] }, { profile: 'text' })).toEqual([]);
  });

  it('have a key of any name', () => {
    const after = JSON.parse(
      '{ "public": { "__proto__": { "value": "1" }, "constructor": { "value": "2" } } }',
    );
    expect(changes({ public: {} }, after).map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
  });
});
