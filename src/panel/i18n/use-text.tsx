import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from './text.ts';

const TextContext = createContext<Text | null>(null);

/** Gives the language to all views below. */
export const TextProvider = TextContext.Provider;

/** The words of the panel's language. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('A view is outside of TextProvider');
  return text;
}
