import type { KnownKey } from '../../vtex/known-keys.ts';
import type { MessageKey } from './text.tsx';

/** The message that explains what is known. */
export function aboutMessage({ about }: KnownKey): MessageKey {
  // The names are put together by rule; a test holds each of them to its message.
  return about as MessageKey;
}
