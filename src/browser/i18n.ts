import { signal } from '@preact/signals';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Language, type LanguageName, languages } from '../panel/views/language.ts';
import { createText, type Messages, type Text } from '../panel/views/text.tsx';
import { localeFolder } from './locale-folder.ts';

const key = 'language';
const storedName = v.fallback(v.nullable(v.picklist(Object.keys(languages) as LanguageName[])), null);

/** The panel's words, in the language that was chosen in its menu or else in the browser's. */
export async function openLanguage(): Promise<Language> {
  const browsers = browser.i18n.getUILanguage();
  const spoken = localeFolder(browsers);
  const ofBrowser = spoken ?? 'en';

  const textIn = async (name: LanguageName): Promise<Text> => {
    // `es-MX` writes numbers otherwise than `es`: where the words are the browser's, so are the formats. The
    // Portuguese words are Brazil's alone.
    const tag = name === spoken && name !== 'pt_BR' ? browsers : name.replace('_', '-');
    return createText(tag, await loadMessages(name));
  };

  const stored = await browser.storage.local.get(key).catch((): Record<string, unknown> => ({}));
  const chosen = signal(v.parse(storedName, stored[key]));
  const text = signal(await textIn(chosen.value ?? ofBrowser));
  return {
    text,
    chosen,
    ofBrowser,
    async choose(name) {
      const before = chosen.value;
      chosen.value = name;
      try {
        const words = await textIn(name ?? ofBrowser);
        // Somebody who goes through the list chooses faster than words are loaded.
        if (chosen.value !== name) return;
        text.value = words;
      } catch (error) {
        console.error(error);
        if (chosen.value === name) chosen.value = before;
        return;
      }
      await store(name);
    },
  };
}

/** Where nothing can be stored, the choice holds for this panel. */
async function store(name: LanguageName | null): Promise<void> {
  try {
    const { local } = browser.storage;
    await (name === null ? local.remove(key) : local.set({ [key]: name }));
  } catch (error) {
    console.error(error);
  }
}

/** The words are read from the same files as the manifest's own, so that the panel carries no copy of them. */
async function loadMessages(name: LanguageName): Promise<Messages> {
  const response = await fetch(browser.runtime.getURL(`_locales/${name}/messages.json`));
  return (await response.json()) as Messages;
}
