import { type LocaleName, localeOf, locales } from '../webext/locales.ts';

/** The messages of the page, in the language that was chosen in the panel's menu or else in the browser's. */
export interface Messages {
  /** BCP 47. */
  readonly language: string;
  /** A message, with `$1`, `$2`, … replaced. */
  t(key: string, ...values: string[]): string;
}

export async function openMessages(): Promise<Messages> {
  const name: LocaleName = (await locales.chosen()) ?? localeOf(locales.ofBrowser()) ?? 'en';
  const loaded = await locales.load(name);
  return {
    language: name.replace('_', '-'),
    t: (key, ...values) =>
      loaded[key]?.message.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '') ?? '',
  };
}
