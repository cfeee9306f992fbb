import { isJsonObject, type Json, parseJson, textOf } from '../../vtex/json.ts';
import { isPageKey } from '../../vtex/page-keys.ts';
import { publicKey, publicKeys } from '../../vtex/public-keys.ts';
import { isEmpty, isSame } from '../../vtex/same.ts';
import type { Group } from '../../vtex/segment-sources.ts';
import { entryValue, memberOf, otherMembers, type Session } from '../../vtex/session.ts';

/** What the user typed for one public key, and how it is to be read: as text, or as JSON. */
export interface DraftEntry {
  readonly text: string;
  readonly as: 'text' | 'json';
  /** The key was put into the form and given nothing: an empty box, and no wish to clear what a page may set. */
  readonly added?: true;
}

/** What the user typed and has not applied, by public key. */
export type Draft = ReadonlyMap<string, DraftEntry>;

/** One public key in the form. */
export interface PublicField {
  readonly name: string;
  readonly group: Group;
  /**
   * `always`, `folded`, `present`: see `PublicKey`. `never` where what the session has is not a value, and must not be overwritten
   * unseen: the form does not show it.
   */
  readonly offered: 'always' | 'folded' | 'present' | 'never';
  /** What the session has now; `undefined` where it does not have the key. */
  readonly was: Json | undefined;
  /** What the box holds: the draft's text, or the session's value as text. */
  readonly text: string;
  /** A string or an absent value is edited as text and always sent as a string; anything else is edited as JSON. */
  readonly as: 'text' | 'json';
  readonly edited: boolean;
  readonly state: 'unchanged' | 'pending' | 'invalid';
  /** What would be sent; `undefined` while invalid. */
  readonly value: Json | undefined;
}

/** Every key that the form shows: the known ones, then all others of the session, then those that the draft adds. */
export function publicFields(session: Session, draft: Draft): PublicField[] {
  const present = session.namespaces.get('public');
  const names = new Set([
    ...publicKeys.filter(({ offered }) => offered !== 'present').map(({ name }) => name),
    ...(isJsonObject(present) ? Object.keys(present) : []),
    ...draft.keys(),
  ]);
  return [...names].map((name) => {
    const there = memberOf(present, name);
    const was = entryValue(there);
    const typed = draft.get(name);
    const entry = typed?.added && was !== undefined ? undefined : typed;
    const as = isEmpty(was) ? (entry?.as ?? 'text') : editedAs(was);
    const text = entry?.text ?? asText(was, as);
    const value = readText(text, as);
    const { group, offered } = publicKey(name);
    const field = { name, group, offered, was, text, as };
    if (was === undefined && otherMembers(there).length > 0)
      return { ...field, offered: 'never', edited: false, state: 'unchanged', value: undefined };
    const state = value === undefined ? 'invalid' : isSame(was, value) ? 'unchanged' : 'pending';
    return { ...field, edited: entry !== undefined, state, value };
  });
}

/**
 * Where the host has no Session Manager, the fields that the page's own session can be given; none where the page has none.
 * @param canHave whether the page can be given a value: nothing else sends it there.
 */
export function fieldsOfPage(
  session: Session,
  draft: Draft,
  canHave: (name: string, value: Json) => boolean,
): PublicField[] {
  if (!session.namespaces.has('public')) return [];
  const fields = publicFields(session, draft).filter(({ name }) => isPageKey(name));
  return fields.map((field) => {
    const { name, value, state } = field;
    const isValid = state !== 'pending' || (value !== undefined && canHave(name, value));
    return { ...field, offered: 'always', state: isValid ? state : 'invalid' };
  });
}

/** The keys that an Apply would send. */
export function pendingChanges(fields: readonly PublicField[]): Map<string, Json> {
  const pending = new Map<string, Json>();
  for (const { name, state, value } of fields) {
    if (state === 'pending' && value !== undefined) pending.set(name, value);
  }
  return pending;
}

/** The draft with what the user typed for one key. */
export function edit(draft: Draft, field: PublicField, text: string): Draft {
  if (text !== asText(field.was, field.as)) return new Map(draft).set(field.name, { text, as: field.as });
  // Back at what it was: no edit, whatever the page sets later. An added key keeps its place in the form.
  const keepsPlace = field.was === undefined && field.offered === 'present';
  return keepsPlace
    ? new Map(draft).set(field.name, { text, as: field.as, added: true })
    : without(draft, [field.name]);
}

/** The draft with one key as the session has it. */
export function restored(draft: Draft, field: PublicField): Draft {
  return edit(draft, field, asText(field.was, field.as));
}

/** The draft with an empty key more. */
export function added(draft: Draft, name: string): Draft {
  return new Map(draft).set(name, { text: '', as: 'text', added: true });
}

/** The draft with what was typed for one key read as text or as JSON; only where the session has no value, whose type counts. */
export function readAs(draft: Draft, field: PublicField, as: DraftEntry['as']): Draft {
  if (!isEmpty(field.was)) return draft;
  const { name, text } = field;
  return new Map(draft).set(name, text === '' ? { text, as, added: true } : { text, as });
}

/** Whether a field of the form is out of the way: it is one that folds, and empty. */
export function isFolded({ offered, was, edited }: PublicField): boolean {
  return offered === 'folded' && isEmpty(was) && !edited;
}

/** The draft without some keys. */
export function without(draft: Draft, names: Iterable<string>): Draft {
  const rest = new Map(draft);
  for (const name of names) rest.delete(name);
  return rest;
}

/**
 * The draft without the entries that the session has caught up with. An added key with no value yet stays: its
 * name was typed, and would be lost.
 */
export function prune(draft: Draft, session: Session): Draft {
  const equal = publicFields(session, draft).filter(
    (field) => field.state === 'unchanged' && (field.was !== undefined || field.offered !== 'present'),
  );
  return without(
    draft,
    equal.map((field) => field.name),
  );
}

function editedAs(value: Json | undefined): 'text' | 'json' {
  return value === undefined || value === null || typeof value === 'string' ? 'text' : 'json';
}

function asText(value: Json | undefined, as: 'text' | 'json'): string {
  if (value === undefined || value === null) return '';
  return as === 'json' ? JSON.stringify(value) : textOf(value);
}

/** An emptied box clears the key, whatever its type was. */
function readText(text: string, as: 'text' | 'json'): Json | undefined {
  if (as === 'text') return text;
  return text.trim() === '' ? '' : parseJson(text);
}
