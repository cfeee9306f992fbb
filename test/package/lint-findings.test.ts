import { describe, expect, it } from 'vitest';
import { findingsOf } from './lint-findings.ts';

const known = { code: 'KNOWN', message: 'we know' };
const allowed = [{ ...known, most: 1, why: 'we know why' }];

function findings(errors: readonly unknown[], warnings: readonly unknown[]): string[] {
  return findingsOf(JSON.stringify({ errors, warnings }), allowed).map(({ code }) => code);
}

describe('judging a report of web-ext lint', () => {
  it('lets the allowed warning through', () => {
    expect(findings([], [known])).toEqual([]);
  });

  it('reports it when there are more of it than allowed', () => {
    expect(findings([], [known, known])).toEqual(['KNOWN']);
  });

  it('reports the same code with another message', () => {
    expect(findings([], [{ ...known, message: 'something else' }])).toEqual(['KNOWN']);
  });

  it('never allows an error', () => {
    expect(findings([known], [])).toEqual(['KNOWN']);
  });

  it('takes no report for a bad one', () => {
    expect(() => findingsOf('', allowed)).toThrow();
  });
});
