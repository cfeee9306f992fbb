import type { Json } from '../../vtex/json.ts';
import { publicKey } from '../../vtex/public-keys.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { type Session, sessionValue } from '../../vtex/session.ts';

/** What counts for the shopper while a public key is empty. */
interface InForce {
  readonly value: Json;
  readonly isSensitive: boolean;
}

/** What is in force while a public key is empty; `null` where there is nothing, or it is not known. */
export function inForce(name: string, session: Session): InForce | null {
  const [namespace, key] = publicKey(name).inForce?.split('.') ?? [];
  if (namespace === undefined || key === undefined) return null;
  const value = sessionValue(session, namespace, key);
  if (value === undefined || isEmpty(value)) return null;
  return { value, isSensitive: sensitivity([namespace, key], value) !== null };
}
