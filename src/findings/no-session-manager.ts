import { apiHosts } from '../vtex/api-hosts.ts';
import { textOf } from '../vtex/json.ts';
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
    const account = page?.account ?? (typeof claimed === 'string' ? textOf(claimed) : null);
    const hosts = apiHosts(origin, account);
    return {
      evidence: {},
      variant: hosts.length > 0 ? 'named' : 'unnamed',
      words: [hosts],
      wayOut: null,
      about: { kind: 'cookies' },
    };
  },
};
