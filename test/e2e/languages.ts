import { expect } from 'vitest';
import { type LanguageName, languages } from '../../src/panel/i18n/language.ts';
import type { Panel } from './drivers/driver.ts';
import { eventually } from './drivers/poll.ts';

export const languageNames = Object.keys(languages) as LanguageName[];

/** Sets the panel's language without the names in its menu, which differ in each language. */
export async function setLanguage(panel: Panel, name: LanguageName): Promise<void> {
  const index = 1 + languageNames.indexOf(name);
  // A panel that was just opened may not have drawn its menu yet.
  await eventually(() => panel.evaluate(`void document.querySelectorAll('#menu input')[${index}].click()`));
  const tag = name.replace('_', '-');
  await expect.poll(() => panel.evaluate<string>('document.documentElement.lang')).toMatch(tag.slice(0, 2));
}
