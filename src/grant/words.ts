import browser from 'webextension-polyfill';
import { localeFolder } from '../browser/locale-folder.ts';

/** The words of the page, in the language that was chosen in the panel's menu or else in the browser's. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /** A message, with `$1`, `$2`, … replaced. */
  t(key: string, ...values: string[]): string;
}

export async function openWords(): Promise<Words> {
  const stored = await browser.storage.local.get('language').catch((): Record<string, unknown> => ({}));
  const folder = localeFolder(String(stored.language).replace('_', '-')) ?? ofBrowser();
  const response = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`));
  const messages = (await response.json()) as Readonly<Record<string, { readonly message: string }>>;
  return {
    language: folder.replace('_', '-'),
    t: (key, ...values) =>
      messages[key]?.message.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '') ?? '',
  };
}

function ofBrowser() {
  return localeFolder(browser.i18n.getUILanguage()) ?? 'en';
}
