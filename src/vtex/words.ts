/**
 * The words of a name, in lower case and without accents, whatever separates them: `authCookie`, `AUTH_COOKIE` and
 * `x-auth.cookie` all have `auth` and `cookie`. Digits belong to no word.
 */
export function words(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  // Capitals in a row are a word of their own, up to the one that begins the next word: `APIKey`.
  const found = plain.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+/gu) ?? [];
  return found.map((word) => word.toLowerCase());
}
