/** The names of DOM's `KeyboardEvent.key`, and `Space`. */
const keyNames = [
  'Backspace', 'Tab', 'Enter', 'Escape', 'Space', 'PageUp', 'PageDown', 'End', 'Home',
  'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Delete',
] as const; // biome-ignore format: one line a row
const modifierNames = ['Shift', 'Control', 'Alt', 'Meta'] as const;

export type NamedKey = (typeof keyNames)[number];
export type Modifier = (typeof modifierNames)[number];

/** A key as it is pressed: the modifiers that are held down, and the key itself. */
export interface Key {
  readonly modifiers: readonly Modifier[];
  readonly key: { readonly name: NamedKey } | { readonly character: string };
}

/** Reads `Enter`, `a`, `Shift+Tab`, `Control+a`. */
export function parseKey(text: string): Key {
  const parts = text.length > 1 ? text.split('+') : [text];
  const last = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    const modifier = modifierNames.find((known) => known === part);
    if (!modifier)
      throw new Error(`"${text}" is not a key: "${part}" is not a modifier (${modifierNames.join(', ')})`);
    return modifier;
  });
  const name = keyNames.find((known) => known === last);
  if (name) return { modifiers, key: { name } };
  if ([...last].length === 1) return { modifiers, key: { character: last } };
  throw new Error(`"${text}" is not a key: use one character or one of ${keyNames.join(', ')}`);
}
