import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '../i18n/language.ts';

/** Whether single keys are commands. */
export interface SingleKeySetting {
  readonly on: ReadonlySignal<boolean>;
  choose(on: boolean): void;
}

/** What the user can set in the menu. */
export interface Settings {
  readonly language: Language;
  readonly singleKeys: SingleKeySetting;
}
