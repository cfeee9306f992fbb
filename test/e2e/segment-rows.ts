import type { Panel } from './drivers/driver.ts';

/** One row of the panel's segment table. */
export interface SegmentRow {
  /** What the field was, where the last edit changed it; `''` for a list that was empty. */
  readonly was: string | null;
  readonly now: string;
}

/** The segment as the panel shows it, by field. A list is its items joined by `, `, removed ones first. */
export function segmentRows(panel: Panel): Promise<Record<string, SegmentRow>> {
  return panel.evaluate(() => {
    const read = (row: Element, except: 'del' | 'ins') =>
      [...row.querySelectorAll('td :is(.value, .empty, .mask)')]
        .filter((value) => !value.closest(except))
        .map((value) => value.textContent)
        .join(', ');
    return Object.fromEntries(
      [...document.querySelectorAll('table[aria-labelledby="segment-title"] tr')].map((row) => [
        row.querySelector('th')?.textContent ?? '',
        { was: row.matches('.changed') ? read(row, 'ins') : null, now: read(row, 'del') },
      ]),
    );
  });
}
