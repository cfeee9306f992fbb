import browser from 'webextension-polyfill';

/** The words of the page, in the language that was chosen in the panel's menu or else in the browser's. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /** A message, with `$1`, `$2`, … replaced. */
  t(key: string, ...values: string[]): string;
}

export async function openWords(): Promise<Words> {
  const stored = await browser.storage.local.get('language').catch((): Record<string, unknown> => ({}));
  const { language } = stored;
  if (typeof language !== 'string' || !/^\w+$/.test(language)) return ofBrowser();
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`)).catch(
    () => null,
  );
  if (!response?.ok) return ofBrowser();
  const messages = (await response.json()) as Readonly<Record<string, { readonly message: string }>>;
  return {
    language: language.replace('_', '-'),
    t: (key, ...values) =>
      messages[key]?.message.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '') ?? '',
  };
}

function ofBrowser(): Words {
  return {
    language: browser.i18n.getUILanguage(),
    t: (key, ...values) => browser.i18n.getMessage(key, values),
  };
}
