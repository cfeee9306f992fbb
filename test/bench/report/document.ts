import { isMissed } from '../bars.ts';
import { type PartName, partNames, type Result } from '../results.ts';
import { framePlot } from './frame-plot.ts';
import { ratioPlot } from './ratio-plot.ts';
import { sections } from './sections.ts';
import { barTable, comparedTable, countedTable, framesTable } from './tables.ts';

/** The files of a report, each with its text: `performance.md`, and the plots beside it. */
export type Report = Readonly<Record<string, string>>;

const ratiosFile = 'performance/ratios.svg';
const framesFile = 'performance/frames.svg';

/**
 * `docs/performance.md` with its plots.
 * @param machine what the run was made on
 */
export function reportOf(results: readonly Result[], machine: string): Report {
  const compared = results.filter((result) => result.kind === 'compared');
  const frames = results.filter((result) => result.kind === 'frames');
  const ratios = compared.filter(({ part }) => part === 'opening' || part === 'edit');
  const missed = results.filter(isMissed).length;
  const barred = results.filter(({ bar }) => bar !== null).length;
  const text = `# Performance

Written by \`npm run bench\`, which fails when a bar is missed. The real panel is measured in both browsers against a bare
panel in the same browser (\`test/bench/floor\`): no framework, one GET whose response it prints, on a click one PATCH whose
segment it draws as a diff; it looks every 10 ms whether a response is there. Both are measured in alternation. Values are
medians, with the quartiles in parentheses; the bars for ratios are for the ratio of the medians.

Measured on: ${machine}. Other machines have other times; ratios and numbers of requests differ less.

## Bars

Bars met: ${barred - missed} of ${barred}.

${barTable(results)}
${ratios.length > 0 ? `![Our times as multiples of the bare panel's](${ratiosFile})\n\nA dot is the ratio of the medians, the line through it has the middle half of the pairs, a red mark is a bar.\n\n` : ''}${partNames.map((part) => sectionText(part, results)).join('')}`;
  return {
    'performance.md': `${text.trimEnd()}\n`,
    ...(ratios.length > 0 && {
      [ratiosFile]: ratioPlot(ratios, 'Our times as multiples of the bare panel’s'),
    }),
    ...(frames.length > 0 && { [framesFile]: framePlot(frames, 'Longest frame of a use, 95th percentile') }),
  };
}

function sectionText(part: PartName, all: readonly Result[]): string {
  const results = all.filter((result) => result.part === part);
  if (results.length === 0) return '';
  const { title, how, reference } = sections[part];
  const compared = results.filter((result) => result.kind === 'compared');
  const frames = results.filter((result) => result.kind === 'frames');
  const counted = results.filter((result) => result.kind === 'counted');
  const parts = [
    ...(compared.length > 0 ? [comparedTable(compared, reference)] : []),
    ...(frames.length > 0
      ? [framesTable(frames), `![Longest frames by number of keys](${framesFile})\n`]
      : []),
    ...(counted.length > 0 ? [countedTable(counted)] : []),
  ];
  return `## ${title}\n\n${how}\n\n${parts.join('\n')}\n`;
}
