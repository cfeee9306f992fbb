import { decodeSegmentToken } from '../../vtex/segment-token.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Cause } from './causes.ts';
import type { ShopperReading } from './reading.ts';
import type { ReadingWriter } from './reading-writer.ts';

/**
 * Writes down that a response has set the shopper's cookies: until the next reading its segment is the shopper's.
 * @param before the reading that has the session, which the response does not say.
 * @param at when the response came, in milliseconds of `Date.now()`.
 */
export function noteResponse(
  writer: ReadingWriter,
  { store, result: { shopper } }: ShopperReading,
  tokens: ShopperCookies,
  cause: Cause,
  at = Date.now(),
): void {
  const segment = tokens.segment ? decodeSegmentToken(tokens.segment) : null;
  // A token that cannot be decoded says nothing new of the shopper.
  if (!segment) return;
  const result = { kind: 'response', shopper: { ...shopper, segment }, tokens } as const;
  writer.begin([cause], { store, asked: true, at, result });
}
