import { isJsonObject, type Json } from './json.ts';
import { isSame } from './same.ts';
import { entryValue, memberOf, type Session } from './session.ts';

/** One key of a session that is not what it was; `undefined` where it is absent. */
export interface SessionChange {
  readonly namespace: string;
  readonly key: string;
  readonly was: Json | undefined;
  readonly now: Json | undefined;
}

/** What differs between two sessions, key by key, in the order of the later one. Two empty values are no difference. */
export function sessionChanges(before: Session, after: Session): SessionChange[] {
  const namespaces = new Set([...after.namespaces.keys(), ...before.namespaces.keys()]);
  return [...namespaces].flatMap((namespace) => {
    const [had, has] = [before.namespaces.get(namespace), after.namespaces.get(namespace)];
    // Of most namespaces the log keeps one object while nothing in them changed.
    if (had === has) return [];
    const keys = new Set([has, had].flatMap((keysOf) => (isJsonObject(keysOf) ? Object.keys(keysOf) : [])));
    return [...keys]
      .map((key) => ({
        ...{ namespace, key },
        was: entryValue(memberOf(had, key)),
        now: entryValue(memberOf(has, key)),
      }))
      .filter(({ was, now }) => !isSame(was, now));
  });
}
