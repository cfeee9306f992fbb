import { describe, expect, it } from 'vitest';
import { sampleFrames, sampleHeap, sampleOpening, sampleRequests } from '../sample-results.ts';
import { reportOf } from './document.ts';

const all = [sampleOpening, sampleRequests, ...sampleFrames, sampleHeap];
const { 'performance.md': text = '', ...plots } = reportOf(all, '2 cores');

describe('the report', () => {
  it('says how many bars are met, on what machine', () => {
    expect(text).toContain('Bars met: 4 of 5.');
    expect(text).toContain('Measured on: 2 cores.');
    expect(reportOf([sampleHeap], '')['performance.md']).toContain('Bars met: 1 of 1.');
  });

  it('lists each bar with its value', () => {
    expect(text).toContain('| opening: session known | Chromium | 2.00 × | ≤ 1.20 ×: **missed** |');
    expect(text).toContain('| keys: filter, 5,000 keys | Firefox | 38 ms | ≤ 50 ms: met |');
    expect(text).toContain('| requests: refresh | Chromium | 2 GET | ≤ 2 GET: met |');
    expect(text).toContain('| heap: after 1,000 edits | – | 1.32 × | ≤ 1.50 ×: met |');
  });

  it('gives medians with their quartiles, and the ratio of each pair', () => {
    expect(text).toContain(
      '| session known | Chromium | 220 (210–230) | 110 (105–115) | 2.00 × | 2.00 (2.00–2.00) | 3 |',
    );
    expect(text).toContain('| filter | Firefox | 10 | 20 (19–30) | 38 ms | 30 (23–35) | 3 |  |');
  });

  it('shows exactly the plots that it has', () => {
    const shown = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path);
    expect(shown.sort()).toEqual(Object.keys(plots).sort());
    expect(Object.keys(reportOf([sampleHeap], ''))).toEqual(['performance.md']);
  });

  it('has no section for a part that was not measured', () => {
    expect(text).toContain('## Memory');
    expect(text).not.toContain('## Edit to diff');
  });
});
