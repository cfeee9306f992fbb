import { randomUUID } from 'node:crypto';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { lifetime } from './cookies.ts';
import type { Session } from './session.ts';

/** The keys for the tokens of this run of the store; as on the platform, the public key is not published. */
export interface TokenKeys {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export async function makeTokenKeys(): Promise<TokenKeys> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { kid: randomUUID().toUpperCase(), privateKey, publicKey };
}

/**
 * The `vtex_session` token of a session in its current state: an ES256 JWT that only points to the session, with the
 * claims of the newest tokens seen (2026: `account` is the account's name, `account.id` an empty list).
 */
export async function issueSessionToken(session: Session, keys: TokenKeys): Promise<string> {
  return new SignJWT({
    'account.id': [],
    id: session.id,
    version: session.version,
    account: session.account,
  })
    .setProtectedHeader({ alg: 'ES256', kid: keys.kid, typ: 'jwt' })
    .setSubject('session')
    .setIssuer('session/data-signer')
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${lifetime}s`)
    .sign(keys.privateKey);
}

/** The session and account of a token; `null` when it is damaged, expired, or signed with another key. */
export async function readSessionToken(
  token: string,
  keys: TokenKeys,
): Promise<{ readonly id: string; readonly account: string } | null> {
  try {
    const { payload } = await jwtVerify(token, keys.publicKey, { subject: 'session' });
    const { id, account } = payload;
    return typeof id === 'string' && typeof account === 'string' ? { id, account } : null;
  } catch {
    // Every invalid token has the same result: there is no session.
    return null;
  }
}
