import { type Json, textOf } from './json.ts';
import { isEmpty } from './same.ts';

/** The UTM parameters that the platform takes into the session. */
const names: readonly string[] = ['utm_source', 'utm_medium', 'utm_campaign', 'utmi_cp', 'utmi_p', 'utmi_pc'];

/** The UTM parameters of an address, decoded; `+` and `%20` are a blank. An empty one is none. @param search with its `?` or without. */
export function utmsOf(search: string): ReadonlyMap<string, string> {
  const all = [...new URLSearchParams(search)];
  return new Map(all.filter(([name, value]) => names.includes(name) && value !== ''));
}

/**
 * Whether a UTM value of the session is that of the address, as stores write it: some keep `+` and `%20`, some strip accents, quotes,
 * dots and letter case before they store it.
 */
export function isSameUtm(inAddress: string, inSession: Json | undefined): boolean {
  const [one, other] = [decoded(inAddress), decoded(isEmpty(inSession) ? '' : textOf(inSession ?? ''))];
  if (one === other) return true;
  return [withoutAccents, asciiAlone].some((plain) => plain(one) !== '' && plain(one) === plain(other));
}

/** What is left of a text in a store that strips accents and signs: its letters and digits. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** What is left of it in one that strips every letter outside ASCII. */
function asciiAlone(text: string): string {
  return text.replace(/[^a-z0-9]/gi, '').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
