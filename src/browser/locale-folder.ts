import type { LanguageName } from '../panel/views/language.ts';

const folders: Readonly<Record<string, LanguageName>> = { en: 'en', pt: 'pt_BR', es: 'es' };

/** The folder in `_locales` with the words of a language, a BCP 47 tag; `undefined` where it is none of ours. */
export function localeFolder(language: string): LanguageName | undefined {
  return folders[language.split('-', 1)[0] ?? ''];
}
