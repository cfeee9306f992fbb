import type { Segment } from './segment.ts';

/** The most bytes of name and value that Chromium and Firefox keep of a cookie (RFC 6265bis, 5.6). */
export const cookieLimitBytes = 4_096;

const nameBytes = 'vtex_segment'.length;

/**
 * The bytes of name and value that the cookie `vtex_segment` has, or would have: of the tokens that are known the longest or, where
 * that is more, of the segment written as a token. A cookie that was lost is in no request.
 */
export function segmentCookieBytes(
  carried: string | undefined,
  returned: string | undefined,
  segment: Segment | null,
): number {
  const tokens = [carried, returned].map((token) => token?.length ?? 0);
  return nameBytes + Math.max(...tokens, segment ? tokenLength(segment) : 0);
}

/** Base64 without padding of a segment's JSON. */
function tokenLength(segment: Segment): number {
  const json = JSON.stringify(Object.fromEntries(segment));
  return Math.ceil((new TextEncoder().encode(json).length * 4) / 3);
}
