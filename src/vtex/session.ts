import { isJsonObject, type Json, textOf } from './json.ts';

/**
 * The session document as `GET /api/sessions?items=*` returns it. A namespace and an entry can be anything: `null`, a list or
 * a text in place of keys, an entry without `value` or with other members. What came is kept as it came.
 * The names are the store's and the shopper's (any query parameter can become a key, `__proto__` too).
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions
 */
export interface Session {
  /** The session's uuid, or as text whatever came in its place; `null` where the response has none. */
  readonly id: string | null;
  /** Every member beside `namespaces`: id, version, active, debug and unknown ones. */
  readonly envelope: ReadonlyMap<string, Json>;
  readonly namespaces: ReadonlyMap<string, Json>;
}

/** Reads a session document, known and unknown parts alike; `null` when the shape is another. */
export function parseSession(body: unknown): Session | null {
  if (!isJsonObject(body) || !isJsonObject(body.namespaces)) return null;
  const { namespaces, ...envelope } = body;
  return {
    id: envelope.id === undefined || envelope.id === null ? null : textOf(envelope.id),
    envelope: new Map(Object.entries(envelope)),
    namespaces: new Map(Object.entries(body.namespaces)),
  };
}

/** The value of one key; `undefined` where namespace, key or value is absent. */
export function sessionValue(session: Session, namespace: string, key: string): Json | undefined {
  return entryValue(memberOf(session.namespaces.get(namespace), key));
}

/** The value of an entry, `undefined` where it has none. A bare value, which costs nothing to accept, is its own. */
export function entryValue(entry: Json | undefined): Json | undefined {
  return isJsonObject(entry) ? memberOf(entry, 'value') : entry;
}

/** The members of an entry that are neither its value nor the platform's flag `keepAlive`. */
export function otherMembers(entry: Json | undefined): [string, Json][] {
  if (!isJsonObject(entry)) return [];
  return Object.entries(entry).filter(
    ([name, member]) => name !== 'value' && (name !== 'keepAlive' || typeof member !== 'boolean'),
  );
}

/** A member of an object, by own names alone; `undefined` where it is absent, or there is no object. */
export function memberOf(object: Json | undefined, name: string): Json | undefined {
  return isJsonObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}
