import { bareToken } from './base64-text.ts';
import { isJsonObject, jsonType } from './json.ts';
import { parseSegment, type Segment } from './segment.ts';
import { decodeBase64Json } from './segment-token.ts';
import { decodeSessionToken, type SessionToken } from './session-token.ts';

/** What one of the two cookies holds, which any script may have written. */
export type CookieContent =
  /** `isLatin1`: its bytes are one a letter, and no UTF-8, so that not the platform wrote it but `btoa` in a script. */
  | { readonly kind: 'segment'; readonly segment: Segment; readonly isLatin1: boolean }
  /** A JWT: the token of a session, or another, such as a login. */
  | { readonly kind: 'jwt'; readonly token: SessionToken }
  | { readonly kind: 'empty' }
  /** JSON in base64 that is no object, which both cookies' contents are. */
  | { readonly kind: 'other-json'; readonly type: ReturnType<typeof jsonType> }
  | { readonly kind: 'unreadable' };

/** Reads the value of a cookie, whichever of the two it is. */
export function readCookie(value: string): CookieContent {
  if (value.trim() === '') return { kind: 'empty' };
  const decoded = decodeBase64Json(value);
  const segment = decoded && parseSegment(decoded.value);
  if (decoded && segment) return { kind: 'segment', segment, isLatin1: decoded.isLatin1 };
  const token = decodeSessionToken(value) ?? decodeSessionToken(bare(value));
  if (token) return { kind: 'jwt', token };
  return decoded && !isJsonObject(decoded.value)
    ? { kind: 'other-json', type: jsonType(decoded.value) }
    : { kind: 'unreadable' };
}

function bare(value: string): string {
  try {
    return bareToken(value);
  } catch {
    return value;
  }
}
