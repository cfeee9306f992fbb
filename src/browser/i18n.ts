import browser from 'webextension-polyfill';
import { createText, type Messages, type Text } from '../panel/views/text.tsx';

/** The languages in `_locales`, by the first part of the browser's own. */
const folders: Readonly<Record<string, string>> = { en: 'en', pt: 'pt_BR', es: 'es' };

/**
 * The words of the browser's language. They are read from the same files as the manifest's own, so that the
 * panel carries no copy of them.
 */
export async function loadText(): Promise<Text> {
  const language = browser.i18n.getUILanguage();
  const folder = folders[language.split('-', 1)[0] ?? ''];
  const response = await fetch(browser.runtime.getURL(`_locales/${folder ?? 'en'}/messages.json`));
  const messages = (await response.json()) as Messages;
  return createText(folder ? language : 'en', messages);
}
