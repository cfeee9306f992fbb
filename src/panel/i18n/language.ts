import { type ReadonlySignal, signal } from '@preact/signals';
import { createText, type Messages, type Text } from './text.ts';

/** The languages of the panel, by their folder in `_locales`; each is called by its own name. */
export const languages = { en: 'English', pt_BR: 'Português (Brasil)', es: 'Español' } as const;
export type LanguageName = keyof typeof languages;

/** A file of messages, as WebExtensions have it. */
type LocaleFile = Readonly<Record<string, { readonly message: string }>>;

/** Where messages are read, and the choice of a language is stored. */
export interface Locales {
  /** The language of the browser, a BCP 47 tag. */
  readonly ofBrowser: () => string;
  /** The language with that tag; `undefined` where there are no messages in it. */
  readonly localeOf: (tag: string) => LanguageName | undefined;
  readonly load: (name: LanguageName) => Promise<LocaleFile>;
  /** `null` for the browser's own. */
  readonly chosen: () => Promise<LanguageName | null>;
  readonly choose: (name: LanguageName | null) => Promise<void>;
}

/** The language of the panel: the browser's, until another is chosen. */
export interface Language {
  readonly text: ReadonlySignal<Text>;
  /** `null` for the browser's own. */
  readonly chosen: ReadonlySignal<LanguageName | null>;
  /** Which of the panel's languages is used for the browser's own. */
  readonly ofBrowser: LanguageName;
  choose(language: LanguageName | null): Promise<void>;
}

/** The panel's messages, in the language that was chosen in its menu or else in the browser's. */
export async function openLanguage(locales: Locales): Promise<Language> {
  const tagOfBrowser = locales.ofBrowser();
  const spoken = locales.localeOf(tagOfBrowser);
  const ofBrowser = spoken ?? 'en';

  const textIn = async (name: LanguageName): Promise<Text> => {
    // `es-MX` writes numbers otherwise than `es`: where the messages are in the browser's language, so are the formats.
    // The Portuguese messages are Brazil's alone.
    const tag = name === spoken && name !== 'pt_BR' ? tagOfBrowser : name.replace('_', '-');
    return createText(tag, (await locales.load(name)) as Messages);
  };

  const chosen = signal(await locales.chosen());
  const text = signal(await textIn(chosen.value ?? ofBrowser));
  return {
    text,
    chosen,
    ofBrowser,
    async choose(name) {
      const before = chosen.value;
      chosen.value = name;
      try {
        const loaded = await textIn(name ?? ofBrowser);
        // Going through the list with the keyboard is faster than files are loaded.
        if (chosen.value !== name) return;
        text.value = loaded;
      } catch (error) {
        console.error(error);
        if (chosen.value === name) chosen.value = before;
        return;
      }
      // Where nothing can be stored, the choice holds for this panel.
      await locales.choose(name).catch(console.error);
    },
  };
}
