import type { Key, Modifier, NamedKey } from '../keys.ts';

/** WebDriver writes keys that are not text as characters of a private area: https://w3c.github.io/webdriver/#keyboard-actions */
const keyCodes: Record<NamedKey, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const modifierCodes: Record<Modifier, string> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

/** The key as WebDriver writes it. A modifier is held down until it is written again. */
export function webDriverKeys({ modifiers, key }: Key): string {
  const toggled = modifiers.map((modifier) => modifierCodes[modifier]).join('');
  return toggled + ('name' in key ? keyCodes[key.name] : key.character) + toggled;
}
