import { mostWhole, shortened } from './shortened.ts';

/** An item of a list where there is little room: of a pair its name, of an id its end. */
export function shortenedItem(text: string): string {
  if (text.length <= mostWhole) return text;
  const [, name] = /^([^=\s]+)=/.exec(text) ?? [];
  if (name !== undefined) return name;
  return /\s/.test(text) ? shortened(text) : `…${text.slice(-4)}`;
}
