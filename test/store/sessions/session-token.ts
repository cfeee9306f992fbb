import { randomUUID } from 'node:crypto';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { lifetime } from './cookies.ts';
import type { Session } from './session.ts';

/** The key that this run of the store signs its tokens with; as on the platform, nobody publishes the other half. */
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
 * The `vtex_session` token of a session as it stands now: an ES256 JWT that only points to the session, with the claims
 * of the newest tokens seen (2026: `account` is the account's name, `account.id` an empty list).
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

/** What a token points to; `null` when it is damaged, over, or was signed by somebody else. */
export async function readSessionToken(
  token: string,
  keys: TokenKeys,
): Promise<{ readonly id: string; readonly account: string } | null> {
  try {
    const { payload } = await jwtVerify(token, keys.publicKey, { subject: 'session' });
    const { id, account } = payload;
    return typeof id === 'string' && typeof account === 'string' ? { id, account } : null;
  } catch {
    // Every way for a token to be no good has the same outcome: there is no session.
    return null;
  }
}
