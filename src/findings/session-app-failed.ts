import { readErrorBody } from '../vtex/error-body.ts';
import type { Rule } from './finding.ts';

/**
 * A session app failed while the platform built the session: the response names it. What was sent may have been stored.
 * @see https://developers.vtex.com/docs/guides/session-data-aggregation-create-and-transform-calls
 */
export const sessionAppFailed: Rule<'session-app-failed'> = {
  id: 'session-app-failed',
  severity: 'problem',
  check({ failure }) {
    if (failure?.kind !== 'status') return null;
    const { failedApp } = readErrorBody(failure.body, failure.headers);
    return failedApp === null
      ? null
      : { evidence: {}, words: [failedApp], wayOut: { kind: 'refresh' }, about: null };
  },
};
