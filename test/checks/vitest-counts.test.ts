import { describe, expect, it } from 'vitest';
import { vitestCounts } from './vitest-counts.ts';

function report(counts: Partial<Record<string, number>>, files: readonly unknown[] = []): string {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return JSON.stringify({ ...none, ...counts, testResults: files });
}

describe('counting a run of vitest', () => {
  it('takes its counts', () => {
    expect(vitestCounts(report({ numPassedTests: 3 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('counts todo and skipped tests as skipped', () => {
    const json = report({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 2 });
    expect(vitestCounts(json, 0)).toEqual({ passed: 1, failed: 0, skipped: 3 });
  });

  it('fails a run without any test', () => {
    expect(vitestCounts(report({}), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('fails a run that wrote no report', () => {
    expect(vitestCounts(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file that does not load', () => {
    const json = report({ numPassedTests: 2 }, [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]);
    expect(vitestCounts(json, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('does not count a file twice that holds a failed test', () => {
    const json = report({ numFailedTests: 1 }, [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]);
    expect(vitestCounts(json, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts an error that no test saw', () => {
    expect(vitestCounts(report({ numPassedTests: 2 }), 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });
});
