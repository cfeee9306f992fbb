import { describe, expect, it } from 'vitest';
import { sampleFrames, sampleOpening } from '../sample-results.ts';
import { framePlot } from './frame-plot.ts';
import { ratioPlot } from './ratio-plot.ts';

const numbersOf = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g'))].map(([, value]) => Number(value));

describe('the plot of ratios', () => {
  const plot = ratioPlot([sampleOpening], 'Times & <ratios>');

  it('has a row with dot and bar for each result', () => {
    expect(plot).toContain('opening: session known, Chromium');
    expect(plot.match(/<circle/g)).toHaveLength(1);
    expect(plot.match(/class="bar"/g)).toHaveLength(1);
  });

  it('draws a higher ratio further to the right', () => {
    const [one = 0] = numbersOf(plot, 'cx');
    const slower = { ...sampleOpening, ours: [300, 330, 360] };
    const [first = 0, second = 0] = numbersOf(ratioPlot([sampleOpening, slower], ''), 'cx');
    expect(one).toBeGreaterThan(300);
    expect(second).toBeGreaterThan(first);
  });

  it('escapes its texts, and has colours for light and dark', () => {
    expect(plot).toContain('Times &amp; &lt;ratios>');
    expect(plot).toContain('prefers-color-scheme: dark');
  });
});

describe('the plot of frames', () => {
  const plot = framePlot(sampleFrames, 'Frames');

  it('has a named curve for each use in each browser, and marks the bars', () => {
    expect(plot).toContain('Firefox: filter');
    expect(plot).toContain('Firefox: collapse and expand');
    expect(plot.match(/<circle/g)).toHaveLength(4);
    expect(plot.match(/class="bar"/g)).toHaveLength(2);
  });

  it('draws more keys further to the right, and a longer frame higher up', () => {
    const [few, , many] = sampleFrames;
    if (!few || !many) throw new Error('There are no samples');
    const [x1 = 0, x2 = 0] = numbersOf(framePlot([few, many], ''), 'cx');
    expect(x2).toBeGreaterThan(x1);
    const [long = 0] = numbersOf(framePlot([{ ...few, frames: [400] }, many], ''), 'cy');
    const [short = 0] = numbersOf(framePlot([{ ...few, frames: [20] }, many], ''), 'cy');
    expect(long).toBeLessThan(short);
  });
});
