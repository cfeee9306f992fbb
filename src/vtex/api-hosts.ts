import { vtexHostPattern } from './page-patterns.ts';

/**
 * The hosts at which the Session Manager of a store may be that does not have it at this one.
 * @param account its name; `null` where it is not known.
 */
export function apiHosts(origin: string, account: string | null): string[] {
  const { hostname } = new URL(origin);
  const isOwnDomain = /\.[a-z]{2,}$/i.test(hostname) && !/(^|\.)localhost$/.test(hostname);
  const secure =
    isOwnDomain && !vtexHostPattern.test(hostname) ? [`secure.${hostname.replace(/^www\./, '')}`] : [];
  const ofAccount = account && /^[a-z\d][a-z\d-]*$/i.test(account) ? [`${account}.myvtex.com`] : [];
  return [...secure, ...ofAccount].filter((host) => host !== hostname);
}
