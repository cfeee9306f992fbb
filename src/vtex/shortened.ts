/** The most characters of a text that is shown whole where there is little room. */
export const mostWhole = 20;

/** A long text by its ends: `v2.7630…1125`. Only for display. */
export function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= mostWhole) return text;
  return `${letters.slice(0, 7).join('')}…${letters.slice(-4).join('')}`;
}
