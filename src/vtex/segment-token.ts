import { decodeBase64Text } from './base64-text.ts';
import { isDeeperThan, type Json, parseJson } from './json.ts';
import { parseSegment, type Segment } from './segment.ts';

/** Levels of JSON in a token; real ones have one or two. Functions that walk a value are recursive. */
const deepestToken = 100;

/** The segment in a token; `null` when it is none. */
export function decodeSegmentToken(token: string): Segment | null {
  return parseSegment(decodeBase64Json(token)?.value);
}

/**
 * Decodes JSON in base64, as `vtex_segment` has it.
 * @returns `isLatin1`: see `decodeBase64Text`. `null` for anything else.
 */
export function decodeBase64Json(token: string): { readonly value: Json; readonly isLatin1: boolean } | null {
  const decoded = decodeBase64Text(token);
  const value = decoded ? parseJson(decoded.text) : undefined;
  if (!decoded || value === undefined || isDeeperThan(value, deepestToken)) return null;
  return { value, isLatin1: decoded.isLatin1 };
}
