/** The names of DOM's `KeyboardEvent.key`, and `Space`. */
const named = [
  'Backspace', 'Tab', 'Enter', 'Escape', 'Space', 'PageUp', 'PageDown', 'End', 'Home',
  'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Delete',
] as const; // biome-ignore format: one line a row
const modifiers = ['Shift', 'Control', 'Alt', 'Meta'] as const;

export type NamedKey = (typeof named)[number];
export type Modifier = (typeof modifiers)[number];

/** A key as it is pressed: what is held, and what is struck. */
export interface Key {
  readonly held: readonly Modifier[];
  readonly struck: { readonly name: NamedKey } | { readonly character: string };
}

/** Reads `Enter`, `a`, `Shift+Tab`, `Control+a`. */
export function parseKey(text: string): Key {
  const parts = text.length > 1 ? text.split('+') : [text];
  const last = parts.pop() ?? '';
  const held = parts.map((part) => {
    const modifier = modifiers.find((known) => known === part);
    if (!modifier)
      throw new Error(`«${text}» is no key: nothing is called «${part}» (${modifiers.join(', ')})`);
    return modifier;
  });
  const name = named.find((known) => known === last);
  if (name) return { held, struck: { name } };
  if ([...last].length === 1) return { held, struck: { character: last } };
  throw new Error(`«${text}» is no key: one character or one of ${named.join(', ')}`);
}
