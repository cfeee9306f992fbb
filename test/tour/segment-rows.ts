import type { Panel } from '../e2e/drivers/driver.ts';

/** One row of the panel's segment table. */
export interface SegmentRow {
  readonly field: string;
  /** The value struck out, where the last edit changed the field. */
  readonly was: string | null;
  readonly now: string;
}

/** The segment as the panel shows it. */
export function readSegmentRows(panel: Panel): Promise<SegmentRow[]> {
  return panel.evaluate(() => {
    const textOf = (row: Element, selector: string) => row.querySelector(selector)?.textContent ?? null;
    return [...document.querySelectorAll('table tr')].map((row) => ({
      field: textOf(row, 'th') ?? '',
      was: textOf(row, 'del'),
      now: textOf(row, 'ins') ?? row.querySelector('td')?.firstElementChild?.textContent ?? '',
    }));
  });
}
