import type { Rule } from './finding.ts';

/** The responses that the page reported are not those of DevTools' network log: a script of the page may alter them. */
export const responseNotInLog: Rule<'response-not-in-log'> = {
  id: 'response-not-in-log',
  severity: 'problem',
  check: ({ evidence }) =>
    evidence?.matchesLog === false ? { evidence: {}, wayOut: null, about: { kind: 'access' } } : null,
};
