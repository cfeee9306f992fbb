import * as v from 'valibot';
import type { Counts } from './counts.ts';

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

/**
 * The counts of a run of vitest, from its JSON report (none if it never wrote one) and its exit code. What fails outside
 * a test counts too: a file that does not load, a hook, an error nobody caught, and a run without any test.
 */
export function vitestCounts(json: string | undefined, exitCode: number): Counts {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const report = v.parse(reportSchema, JSON.parse(json));
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + brokenFiles.length;
  const failedUnseen = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return { passed, failed: failedUnseen ? 1 : failed, skipped };
}
