import type { Keyboard, KeyInput } from 'puppeteer-core';
import type { Key } from '../keys.ts';

/** Holds the modifiers down, presses the key, releases the modifiers. */
export async function pressKey(keyboard: Keyboard, { modifiers, key }: Key): Promise<void> {
  for (const modifier of modifiers) await keyboard.down(modifier);
  await keyboard.press(('name' in key ? key.name : key.character) as KeyInput);
  for (const modifier of modifiers.toReversed()) await keyboard.up(modifier);
}
