import type { BrowserName } from '../../browsers/browser-name.ts';
import { measuredValue } from '../bars.ts';
import type { Frames } from '../results.ts';
import { browserTitle } from './format.ts';
import { dot, label, line, path, picture } from './svg.ts';

const [width, height] = [860, 360];
const area = { left: 70, right: 600, top: 40, bottom: 310 };
const times = [10, 20, 50, 100, 200, 500, 1_000, 2_000];

/** The 95th percentile of the longest frame by number of keys, with both axes logarithmic. */
export function framePlot(results: readonly Frames[], title: string): string {
  const sizes = [...new Set(results.map(({ keys }) => keys))].sort((one, other) => one - other);
  const x = scale(sizes[0] ?? 1, sizes.at(-1) ?? 10, area.left, area.right);
  const y = scale(times[0] ?? 1, times.at(-1) ?? 10, area.bottom, area.top);
  const grid = [
    ...times.flatMap((time) => [
      line('grid', area.left, y(time), area.right, y(time)),
      label(area.left - 8, y(time) + 4, `${time} ms`, 'end'),
    ]),
    ...sizes.map((keys) => label(x(keys), area.bottom + 20, keys.toLocaleString('en'), 'middle')),
    label((area.left + area.right) / 2, area.bottom + 40, 'keys in the session', 'middle'),
  ];
  const bars = results.flatMap(({ bar, keys }) =>
    bar === null ? [] : [line('bar', x(keys) - 12, y(bar), x(keys) + 12, y(bar))],
  );
  const firsts = results.filter(({ keys }) => keys === sizes[0]);
  const drawn = firsts.flatMap((first, index) => {
    const curve = results.filter(({ name, browser }) => name === first.name && browser === first.browser);
    const points = curve.map((result) => [x(result.keys), y(measuredValue(result))] as const);
    const colour = (first.browser ?? '') as BrowserName;
    const className = `${colour}${first.name === 'filter' ? '' : ' dashed'}`;
    const key = area.top + 20 * index;
    return [
      path(className, points),
      ...points.map(([px, py]) => dot(colour, px, py)),
      path(className, [
        [area.right + 20, key],
        [area.right + 50, key],
      ]),
      label(area.right + 58, key + 4, `${browserTitle[colour]}: ${first.name}`),
    ];
  });
  return picture(width, height, title, [label(14, 20, title), ...grid, ...bars, ...drawn]);
}

/** A logarithmic scale; values outside are drawn at its ends. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => {
    const share = Math.log(value / from) / Math.log(to / from);
    return start + (end - start) * Math.min(1, Math.max(0, share));
  };
}
