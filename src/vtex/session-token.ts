import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { JsonObject } from './json.ts';

/**
 * The cookie `vtex_session`, decoded: a pointer to the session, with no shopper data in it. The platform
 * publishes no key for it, so the signature is never verified.
 */
export interface SessionToken {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly issuedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** Decodes the JWT of `vtex_session`; `null` when the text is none. */
export function decodeSessionToken(token: string): SessionToken | null {
  try {
    const header = decodeProtectedHeader(token) as JsonObject;
    const claims = decodeJwt(token) as JsonObject;
    return { header, claims, issuedAt: instant(claims.iat), expiresAt: instant(claims.exp) };
  } catch {
    return null;
  }
}

/** A NumericDate of RFC 7519, which counts seconds. */
function instant(seconds: unknown): Date | null {
  if (typeof seconds !== 'number') return null;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}
