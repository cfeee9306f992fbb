import type { Rule } from './finding.ts';

/** A service worker of the page handled the requests, and may have responded by itself. */
export const handledByWorker: Rule<'handled-by-worker'> = {
  id: 'handled-by-worker',
  severity: 'problem',
  check: ({ evidence }) =>
    evidence?.byWorker ? { evidence: {}, wayOut: null, about: { kind: 'access' } } : null,
};
