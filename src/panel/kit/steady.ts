/**
 * The style of a button whose words change while it stays: it is always wide enough for the longest of them, so that
 * nothing beside it moves. Its class is `steady`.
 */
export function wideEnoughFor(...words: readonly string[]): Readonly<Record<string, number>> {
  return { '--ch': Math.max(...words.map((word) => word.length)) };
}
