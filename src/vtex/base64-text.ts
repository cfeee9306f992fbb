import { base64url } from 'jose';

/**
 * Decodes text in base64, in every form that is met in stores: base64 or base64url, padded or not, percent-encoded or not, in quotes
 * or not, in UTF-8 or Latin-1.
 * @returns `isLatin1`: its bytes are one a letter, and no UTF-8. `null` for what is not base64.
 */
export function decodeBase64Text(
  token: string,
): { readonly text: string; readonly isLatin1: boolean } | null {
  try {
    // Where a server reads a cookie as a form, a plus has become a blank.
    const bytes = base64url.decode(
      bareToken(token).replace(/=+$/, '').replace(/[+ ]/g, '-').replaceAll('/', '_'),
    );
    return textIn(bytes);
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
