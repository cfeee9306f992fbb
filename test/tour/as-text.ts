import type { SegmentRow } from '../e2e/segment-rows.ts';

/** The whole segment, one line for each field. */
export function segmentAsText(fields: Readonly<Record<string, string>>): string {
  return aligned(Object.entries(fields));
}

/** Old and new value of each field that changed. */
export function changesAsText(rows: Readonly<Record<string, SegmentRow>>): string {
  return aligned(Object.entries(rows).map(([field, { was, now }]) => [field, `${was || 'none'} → ${now}`]));
}

function aligned(lines: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...lines.map(([name = '']) => name.length));
  return lines.map(([name = '', text]) => `  ${`${name}:`.padEnd(width + 1)} ${text}`).join('\n');
}
