import { sentToApi, shopperCookieNames } from '../vtex/store-cookie.ts';
import type { Rule } from './finding.ts';

/** The browser sends more than one cookie of one name to the store, of which a server reads one. */
export const severalCookies: Rule<'several-cookies', ReadonlyMap<string, number>> = {
  id: 'several-cookies',
  severity: 'problem',
  check({ cookies, rootPath }) {
    const counts = shopperCookieNames.map(
      (name) => [name, sentToApi(cookies ?? [], name, rootPath).length] as const,
    );
    const several = new Map<string, number>(counts.filter(([, count]) => count > 1));
    return several.size > 0 ? { evidence: several, wayOut: null } : null;
  },
};
