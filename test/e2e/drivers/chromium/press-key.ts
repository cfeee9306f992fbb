import type { Keyboard, KeyInput } from 'puppeteer-core';
import type { Key } from '../keys.ts';

/** Holds the modifiers, strikes the key, lets go. */
export async function pressKey(keyboard: Keyboard, { held, struck }: Key): Promise<void> {
  for (const modifier of held) await keyboard.down(modifier);
  await keyboard.press(('name' in struck ? struck.name : struck.character) as KeyInput);
  for (const modifier of held.toReversed()) await keyboard.up(modifier);
}
