import type { ReadonlySignal } from '@preact/signals';
import type { Text } from './text.tsx';

/** The languages of the panel, by their folder in `_locales`; each is called by its own name. */
export const languages = { en: 'English', pt_BR: 'Português (Brasil)', es: 'Español' } as const;
export type LanguageName = keyof typeof languages;

/** The language of the panel: the browser's, until another is chosen. */
export interface Language {
  readonly text: ReadonlySignal<Text>;
  /** `null` for the browser's own. */
  readonly chosen: ReadonlySignal<LanguageName | null>;
  /** What the browser's own comes down to. */
  readonly ofBrowser: LanguageName;
  choose(language: LanguageName | null): Promise<void>;
}
