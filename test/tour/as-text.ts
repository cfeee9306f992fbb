import type { SegmentRow } from '../e2e/segment-rows.ts';

type Rows = Readonly<Record<string, SegmentRow>>;

/** The whole segment, one line for each field. */
export function segmentAsText(rows: Rows): string {
  return aligned(Object.entries(rows).map(([field, { now }]) => [field, now]));
}

/** Only the fields that changed: old and new value of each. */
export function changesAsText(rows: Rows): string {
  return aligned(
    Object.entries(rows).flatMap(([field, { was, now }]) =>
      was === null ? [] : [[field, `${was || 'none'} → ${now}`]],
    ),
  );
}

function aligned(lines: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...lines.map(([name = '']) => name.length));
  return lines.map(([name = '', text]) => `  ${`${name}:`.padEnd(width + 1)} ${text}`).join('\n');
}
