import { base64url } from 'jose';
import { parseJson } from './json.ts';
import { parseSegment, type Segment } from './segment.ts';
import { decodeSessionToken } from './session-token.ts';

/** What the cookie `vtex_segment` holds, which any script may have written. */
export type SegmentToken =
  /** `isLatin1`: its bytes are one a letter, and no UTF-8, so that not the platform wrote it but `btoa` in a script. */
  | { readonly kind: 'segment'; readonly segment: Segment; readonly isLatin1: boolean }
  | { readonly kind: 'empty' }
  /** A JWT, such as the token of a session. */
  | { readonly kind: 'jwt' }
  | { readonly kind: 'unreadable' };

/**
 * Reads the value of the cookie `vtex_segment`, which is JSON in base64 and not signed. Every form met in
 * stores is read: base64 or base64url, padded or not, percent-encoded or not, in quotes or not, in UTF-8 or Latin-1.
 */
export function readSegmentToken(token: string): SegmentToken {
  if (token.trim() === '') return { kind: 'empty' };
  const bytes = bytesOf(token);
  const text = bytes && textIn(bytes);
  const segment = text ? parseSegment(parseJson(text.text)) : null;
  if (text && segment) return { kind: 'segment', segment, isLatin1: text.isLatin1 };
  return { kind: decodeSessionToken(token) ? 'jwt' : 'unreadable' };
}

/** The segment in a token; `null` when it is none. */
export function decodeSegmentToken(token: string): Segment | null {
  const read = readSegmentToken(token);
  return read.kind === 'segment' ? read.segment : null;
}

function bytesOf(token: string): Uint8Array | null {
  try {
    const bare = decodeURIComponent(token.trim()).replace(/^"|"$/g, '');
    return base64url.decode(bare.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  } catch {
    return null;
  }
}

function textIn(bytes: Uint8Array): { readonly text: string; readonly isLatin1: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isLatin1: false };
  } catch {
    // Not by a decoder: what browsers call Latin-1 is another encoding, and has other letters below 0xa0.
    return { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), isLatin1: true };
  }
}
