import { describe, expect, it } from 'vitest';
import { added, edit, pendingChanges, prune, publicFields } from '../../../../src/panel/draft/draft.ts';
import { type Json, parseJson } from '../../../../src/vtex/json.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

const sessionOf = (publicKeys: Json) => parseSession({ namespaces: { public: publicKeys } }) as Session;

function fieldOf(publicKeys: Json, name: string, draft = new Map()) {
  const field = publicFields(sessionOf(publicKeys), draft).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`There is no field ${name}`);
  return field;
}

describe('the form for public keys', () => {
  it.each<[string, Json]>([
    ['a namespace', { orderFormId: { value: 'x' } }],
    ['members that are no value', { data: { level: 3 } }],
    ['Value, with a capital', { Value: '2' }],
  ])('does not show a key that has %s, and never overwrites it', (_, entry) => {
    for (const name of ['checkout', 'country']) {
      const session = sessionOf({ [name]: entry });
      const draft = new Map([[name, { text: 'typed', as: 'text' as const }]]);
      const field = fieldOf({ [name]: entry }, name, draft);
      expect(field).toMatchObject({ offered: 'never', state: 'unchanged', value: undefined });
      expect(pendingChanges(publicFields(session, draft)).size).toBe(0);
      expect(prune(added(draft, name), session).size).toBe(0);
    }
  });

  it.each<[Json]>([[{}], [{ keepAlive: true }]])(
    'has an empty box for the entry %j, as for an absent key',
    (entry) => {
      expect(fieldOf({ key: entry }, 'key')).toMatchObject({ offered: 'present', was: undefined, text: '' });
    },
  );

  it.each<[Json]>([[null], [[]], [''], ['text'], [7], [['a']]])(
    'offers the known keys where the namespace is %j',
    (namespace) => {
      const fields = publicFields(sessionOf(namespace), new Map());
      expect(fields.every(({ offered, was }) => offered !== 'present' && was === undefined)).toBe(true);
      expect(fields.length).toBeGreaterThan(5);
    },
  );

  it('sends a number digit for digit, and only where it was changed', () => {
    const session = sessionOf({ big: { value: parseJson('12345678901234567890') ?? null } });
    const [field] = publicFields(session, new Map()).filter(({ name }) => name === 'big');
    expect(field).toMatchObject({ text: '12345678901234567890', as: 'json', state: 'unchanged' });
    if (!field) return;
    const draft = edit(new Map(), field, '12345678901234567891');
    const pending = pendingChanges(publicFields(session, draft));
    expect(JSON.stringify(Object.fromEntries(pending))).toBe('{"big":12345678901234567891}');
    expect(edit(draft, field, field.text).size).toBe(0);
  });
});
