import type { Compared } from '../results.ts';
import { ratioOf } from '../statistics.ts';
import { browserTitle } from './format.ts';
import { dot, label, line, picture } from './svg.ts';

const width = 780;
const left = 330;
const right = 30;
const rowHeight = 24;
const top = 40;

/** Each result as one row: its ratio as a dot, the quartiles of its pairs as a line, and its bar. */
export function ratioPlot(results: readonly Compared[], title: string): string {
  const rows = results.map((result) => ({ ...result, ratio: ratioOf(result.ours, result.reference) }));
  const highest = Math.ceil(
    Math.max(2, ...rows.flatMap(({ ratio }) => [ratio.ofMedians, ratio.ofPairs.high])),
  );
  const bottom = top + rows.length * rowHeight;
  const x = (ratio: number) => left + ((width - left - right) * ratio) / highest;
  const ticks = Array.from({ length: highest + 1 }, (_, ratio) => [
    line('grid', x(ratio), top - 10, x(ratio), bottom),
    label(x(ratio), bottom + 18, `${ratio} ×`, 'middle'),
  ]);
  const drawn = rows.map(({ part, name, browser, bar, ratio }, index) => {
    const y = top + (index + 0.5) * rowHeight;
    const colour = browser ?? '';
    const where = browser === null ? '' : `, ${browserTitle[browser]}`;
    return [
      label(left - 14, y + 4, `${part}: ${name}${where}`, 'end'),
      ...(bar === null ? [] : [line('bar', x(bar), y - 10, x(bar), y + 10)]),
      line(`${colour} line`, x(ratio.ofPairs.low), y, x(ratio.ofPairs.high), y),
      dot(colour, x(ratio.ofMedians), y),
    ];
  });
  return picture(width, bottom + 30, title, [label(14, 20, title), ...ticks.flat(), ...drawn.flat()]);
}
