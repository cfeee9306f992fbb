import { describe, expect, it } from 'vitest';
import { findingsOf } from './lint-findings.ts';

const known = { code: 'KNOWN', message: 'we know' };
const allowed = [{ ...known, max: 1, reason: 'we know why' }];

function findings(errors: readonly unknown[], warnings: readonly unknown[]): string[] {
  return findingsOf(JSON.stringify({ errors, warnings }), allowed).map(({ code }) => code);
}

describe('findingsOf', () => {
  it('ignores an allowed warning', () => {
    expect(findings([], [known])).toEqual([]);
  });

  it('reports an allowed warning that occurs too often', () => {
    expect(findings([], [known, known])).toEqual(['KNOWN']);
  });

  it('reports an allowed code with another message', () => {
    expect(findings([], [{ ...known, message: 'something else' }])).toEqual(['KNOWN']);
  });

  it('reports an error even when its code and message are allowed', () => {
    expect(findings([known], [])).toEqual(['KNOWN']);
  });

  it('throws for an empty report', () => {
    expect(() => findingsOf('', allowed)).toThrow();
  });
});
