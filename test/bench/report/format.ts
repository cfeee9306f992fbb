import { measuredValue } from '../bars.ts';
import type { Result } from '../results.ts';
import { spreadOf } from '../statistics.ts';

export const browserTitle = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** `124 (118–131)`: the median in milliseconds and, of more than one value, its quartiles. */
export function milliseconds(values: readonly number[]): string {
  const { median, low, high } = spreadOf(values);
  return values.length === 1
    ? median.toFixed(0)
    : `${median.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}

/** A value of a result with its unit, as for its bar: `1.20 ×`, `50 ms`, `14 GET`. */
export function withUnit(result: Result, value: number): string {
  switch (result.kind) {
    case 'compared':
      return `${value.toFixed(2)} ×`;
    case 'frames':
      return `${value.toFixed(0)} ms`;
    case 'counted':
      return result.unit === '×' ? `${value.toFixed(2)} ×` : `${value} ${result.unit}`;
  }
}

/** Name, browser, value and bar of a result on one line. */
export function resultLine(result: Result): string {
  const { part, browser, name, bar } = result;
  const where = browser === null ? '' : ` in ${browserTitle[browser]}`;
  const size = result.kind === 'frames' ? `, ${result.keys.toLocaleString('en')} keys` : '';
  const allowed = bar === null ? '' : ` (bar: ${withUnit(result, bar)})`;
  return `${part}: ${name}${size}${where}: ${withUnit(result, measuredValue(result))}${allowed}`;
}
