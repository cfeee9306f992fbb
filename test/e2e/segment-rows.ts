import type { Panel } from './drivers/driver.ts';

/** One row of the panel's tables of the segment. */
export interface SegmentRow {
  /** What the field was, where the last edit changed it; `''` for a list that was empty. */
  readonly was: string | null;
  readonly now: string;
}

/** The whole segment as it came, by field: from the Shopper screen, and back to it. */
export async function wholeSegment(panel: Panel): Promise<Record<string, string>> {
  await panel.get('button', 'Segment').click();
  await panel.get('region', 'Segment').waitFor();
  const fields = await panel.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.whole-segment dl > div')].map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  );
  await panel.get('tab', 'Shopper').click();
  return fields;
}

/** Everything that the last edit changed in the segment, in full. */
export async function segmentChanges(panel: Panel): Promise<Record<string, SegmentRow>> {
  await panel.get('button', 'Changes').click();
  await panel.get('button', 'Hide changes').waitFor();
  const rows = await panel.evaluate(() => {
    const read = (row: Element, except: 'del' | 'ins') =>
      [...row.querySelectorAll(':is(.value, .empty, .mask)')]
        .filter((value) => !value.closest(except))
        .map((value) => value.textContent)
        .join(', ');
    const [list] = document.querySelectorAll('#changes .changes');
    return Object.fromEntries(
      [...(list?.children ?? [])].map((row) => [
        row.querySelector('button')?.textContent ?? '',
        { was: read(row, 'ins'), now: read(row, 'del') },
      ]),
    );
  });
  await panel.press('Escape');
  return rows;
}

/**
 * The segment as the panel shows it, by field, whichever group it is in. A list is its items joined by `, `, changed ones first;
 * a long text, and each item of several, is shortened.
 */
export function segmentRows(panel: Panel): Promise<Record<string, SegmentRow>> {
  return panel.evaluate(() => {
    const read = (row: Element, except: 'del' | 'ins') =>
      [...row.querySelectorAll('td :is(.value, .empty, .mask)')]
        .filter((value) => !value.closest(except))
        .map((value) => value.textContent)
        .join(', ');
    return Object.fromEntries(
      [...document.querySelectorAll('table.fields tr')].map((row) => [
        row.querySelector('.field-name')?.textContent ?? '',
        { was: row.matches('.changed') ? read(row, 'ins') : null, now: read(row, 'del') },
      ]),
    );
  });
}
