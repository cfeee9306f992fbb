import { base64url } from 'jose';
import { isDeeperThan, type Json, parseJson } from './json.ts';
import { parseSegment, type Segment } from './segment.ts';

/** Levels of JSON in a token; real ones have one or two. Functions that walk a value are recursive. */
const deepestToken = 100;

/** The segment in a token; `null` when it is none. */
export function decodeSegmentToken(token: string): Segment | null {
  return parseSegment(decodeBase64Json(token)?.value);
}

/**
 * Decodes JSON in base64, as `vtex_segment` has it. Every form met in stores is read: base64 or base64url, padded or not,
 * percent-encoded or not, in quotes or not, in UTF-8 or Latin-1.
 * @returns `isLatin1`: its bytes are one a letter, and no UTF-8. `null` for anything else.
 */
export function decodeBase64Json(token: string): { readonly value: Json; readonly isLatin1: boolean } | null {
  try {
    // Where a server reads a cookie as a form, a plus has become a blank.
    const bytes = base64url.decode(
      bareToken(token).replace(/=+$/, '').replace(/[+ ]/g, '-').replaceAll('/', '_'),
    );
    const { text, isLatin1 } = textIn(bytes);
    const value = parseJson(text);
    return value === undefined || isDeeperThan(value, deepestToken) ? null : { value, isLatin1 };
  } catch {
    return null;
  }
}

/** A cookie's value without quotes and percent-encoding, both of which can be there twice. */
export function bareToken(token: string): string {
  const decode = (text: string) => decodeURIComponent(text.trim()).replace(/^"|"$/g, '');
  return decode(decode(token));
}

function textIn(bytes: Uint8Array): { readonly text: string; readonly isLatin1: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isLatin1: false };
  } catch {
    // Not by a decoder: what browsers call Latin-1 is another encoding, and has other letters below 0xa0.
    return { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), isLatin1: true };
  }
}
