/** One value of a namespace, in the type in which it was sent. */
export interface SessionEntry {
  readonly value: unknown;
  readonly keepAlive?: boolean;
}

/** Every namespace by name, every entry by key. */
export type Namespaces = Readonly<Record<string, Readonly<Record<string, SessionEntry>>>>;

/** A session as the platform keeps it. https://developers.vtex.com/docs/guides/sessions-system-overview */
export interface Session {
  /** UUID; the `id` claim of its token. */
  readonly id: string;
  /** Name of the account that it belongs to: no other account may use it. */
  readonly account: string;
  /** The binding that it belongs to: `''` or `/pt`. */
  readonly rootPath: string;
  /** Grows by one with every write. */
  readonly version: number;
  readonly namespaces: Namespaces;
}

/** A value as text: numbers and booleans as strings, empty when it is absent, `null` or of another type. */
export function textOf(namespaces: Namespaces, namespace: string, key: string): string {
  const value = namespaces[namespace]?.[key]?.value;
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The namespaces with some keys of one namespace set; without keys no namespace is created. */
export function withEntries(
  namespaces: Namespaces,
  namespace: string,
  entries: Readonly<Record<string, SessionEntry>>,
): Namespaces {
  if (Object.keys(entries).length === 0) return namespaces;
  return { ...namespaces, [namespace]: { ...namespaces[namespace], ...entries } };
}

/** The namespaces without some keys of one of them; a namespace without keys is removed too. */
export function withoutKeys(namespaces: Namespaces, namespace: string, keys: readonly string[]): Namespaces {
  const entries = namespaces[namespace];
  if (!entries || keys.length === 0) return namespaces;
  const left = Object.entries(entries).filter(([key]) => !keys.includes(key));
  const { [namespace]: _, ...others } = namespaces;
  return left.length === 0 ? others : { ...namespaces, [namespace]: Object.fromEntries(left) };
}
