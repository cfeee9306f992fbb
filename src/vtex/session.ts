import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** One key of a namespace. */
export interface SessionKey {
  readonly value: Json;
  /** A flag of the platform's, of which its contract says no more than "kept alive"; `undefined` where it has none. */
  readonly keepAlive?: boolean;
  /** The entry as it came, where it has no `value`. */
  readonly members?: JsonObject;
}

export type Namespace = ReadonlyMap<string, SessionKey>;

/**
 * The session document as `GET /api/sessions?items=*` returns it. Maps, because the names are the store's and the
 * shopper's (any query parameter can become a key, `__proto__` too).
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/sessions
 */
export interface Session {
  /** The session's uuid, or `null` where the response has none. */
  readonly id: string | null;
  /** Every other member beside `id` and `namespaces`: version, active, debug and unknown ones. */
  readonly envelope: ReadonlyMap<string, Json>;
  readonly namespaces: ReadonlyMap<string, Namespace>;
}

/** Reads a session document, known and unknown parts alike; `null` when the shape is another. */
export function parseSession(body: unknown): Session | null {
  if (!isJsonObject(body) || !isJsonObject(body.namespaces)) return null;
  const { id, namespaces, ...envelope } = body;
  return {
    id: typeof id === 'string' ? id : null,
    envelope: new Map(Object.entries(envelope)),
    namespaces: new Map(Object.entries(namespaces).map(([name, keys]) => [name, parseNamespace(keys)])),
  };
}

/** The value of one key, `undefined` where namespace or key is absent. */
export function sessionValue(session: Session, namespace: string, key: string): Json | undefined {
  return session.namespaces.get(namespace)?.get(key)?.value;
}

function parseNamespace(keys: Json): Namespace {
  if (!isJsonObject(keys)) return new Map();
  return new Map(Object.entries(keys).map(([name, entry]) => [name, parseKey(entry)]));
}

/** The documentation has `Value` with a capital once, and a bare value costs nothing to accept. */
function parseKey(entry: Json): SessionKey {
  if (!isJsonObject(entry)) return { value: entry };
  const value = 'value' in entry ? entry.value : entry.Value;
  const { keepAlive } = entry;
  return {
    value: value ?? null,
    ...(typeof keepAlive === 'boolean' && { keepAlive }),
    ...(value === undefined && { members: entry }),
  };
}
