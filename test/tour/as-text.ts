import type { SegmentRow } from './segment-rows.ts';

/** The whole segment, a field a line. */
export function segmentAsText(rows: readonly SegmentRow[]): string {
  return aligned(rows.map(({ field, now }) => [field, now]));
}

/** Only the fields that changed: what each was, and what it is now. */
export function changesAsText(rows: readonly SegmentRow[]): string {
  return aligned(rows.flatMap(({ field, was, now }) => (was === null ? [] : [[field, `${was} → ${now}`]])));
}

function aligned(lines: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...lines.map(([name = '']) => name.length));
  return lines.map(([name = '', text]) => `  ${`${name}:`.padEnd(width + 1)} ${text}`).join('\n');
}
