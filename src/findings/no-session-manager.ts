import { apiHosts } from '../vtex/api-hosts.ts';
import { decodeSessionToken } from '../vtex/session-token.ts';
import type { Rule } from './finding.ts';

/** The host has no Session Manager: all that is shown is from its cookies and from the page. */
export const noSessionManager: Rule<'no-session-manager'> = {
  id: 'no-session-manager',
  severity: 'note',
  variants: ['named', 'unnamed'],
  check({ hasApi, origin, page, tokens }) {
    if (hasApi || origin === null) return null;
    const claimed = tokens.session ? decodeSessionToken(tokens.session)?.claims.account : null;
    const hosts = apiHosts(origin, [page?.account ?? null, typeof claimed === 'string' ? claimed : null]);
    return {
      evidence: {},
      variant: hosts.length > 0 ? 'named' : 'unnamed',
      words: [hosts],
      wayOut: null,
      about: { kind: 'cookies' },
    };
  },
};
