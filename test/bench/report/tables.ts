import { isMissed, measuredValue } from '../bars.ts';
import type { Compared, Counted, Frames, Result } from '../results.ts';
import { ratioOf } from '../statistics.ts';
import { browserTitle, milliseconds, withUnit } from './format.ts';

/** A table of Markdown; the columns after the first two are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index < 2 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function browserOf({ browser }: Result): string {
  return browser === null ? '–' : browserTitle[browser];
}

function barOf(result: Result): string {
  if (result.bar === null) return '';
  return `≤ ${withUnit(result, result.bar)}: ${isMissed(result) ? '**missed**' : 'met'}`;
}

/** Every result that has a bar. */
export function barTable(results: readonly Result[]): string {
  const rows = results
    .filter(({ bar }) => bar !== null)
    .map((result) => [
      `${result.part}: ${result.name}${result.kind === 'frames' ? `, ${result.keys.toLocaleString('en')} keys` : ''}`,
      ...[browserOf(result), withUnit(result, measuredValue(result)), barOf(result)],
    ]);
  return table(['measured', 'browser', 'value', 'bar'], rows);
}

/** @param reference what ours is compared with: `bare panel` */
export function comparedTable(results: readonly Compared[], reference: string): string {
  const rows = results.map((result) => {
    const { ofPairs } = ratioOf(result.ours, result.reference);
    const pairs =
      result.ours.length === 1
        ? ''
        : `${ofPairs.median.toFixed(2)} (${ofPairs.low.toFixed(2)}–${ofPairs.high.toFixed(2)})`;
    return [
      ...[result.name, browserOf(result), milliseconds(result.ours), milliseconds(result.reference)],
      ...[withUnit(result, measuredValue(result)), pairs, String(result.ours.length), barOf(result)],
    ];
  });
  const values = ['ours, ms', `${reference}, ms`];
  return table(['', 'browser', ...values, 'ratio', 'ratio of each pair', 'pairs', 'bar'], rows);
}

export function framesTable(results: readonly Frames[]): string {
  const rows = results.map((result) => [
    ...[result.name, browserOf(result), result.keys.toLocaleString('en'), milliseconds(result.frames)],
    ...[withUnit(result, measuredValue(result)), milliseconds(result.shown), String(result.frames.length)],
    barOf(result),
  ]);
  const values = ['longest frame, ms', '95th percentile', 'last change drawn, ms'];
  return table(['', 'browser', 'keys', ...values, 'uses', 'bar'], rows);
}

export function countedTable(results: readonly Counted[]): string {
  const rows = results.map((result) => [
    ...[result.name, browserOf(result), withUnit(result, measuredValue(result)), barOf(result)],
  ]);
  return table(['', 'browser', 'value', 'bar'], rows);
}
