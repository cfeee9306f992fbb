import { signal } from '@preact/signals';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import pt from '../../public/_locales/pt_BR/messages.json';
import { type Language, type LanguageName, languages } from '../../src/panel/i18n/language.ts';
import { createText } from '../../src/panel/i18n/text.ts';
import type { Settings } from '../../src/panel/shell/settings.ts';

const messages = { en, pt_BR: pt, es };

/** The language of a page without an extension: that of `?lang=pt_BR`, else English, or the choice in the menu. */
export function openPageLanguage(search: string): Language {
  const requested = new URLSearchParams(search).get('lang');
  const names = Object.keys(languages) as LanguageName[];
  const ofBrowser = names.find((name) => name === requested) ?? 'en';
  const textIn = (name: LanguageName) => createText(name.replace('_', '-'), messages[name]);
  const chosen = signal<LanguageName | null>(null);
  const text = signal(textIn(ofBrowser));
  return {
    text,
    chosen,
    ofBrowser,
    async choose(name) {
      chosen.value = name;
      text.value = textIn(name ?? ofBrowser);
    },
  };
}

/** The settings of a page without an extension. */
export function openPageSettings(search: string): Settings {
  const on = signal(true);
  return { language: openPageLanguage(search), singleKeys: { on, choose: (wanted) => (on.value = wanted) } };
}
