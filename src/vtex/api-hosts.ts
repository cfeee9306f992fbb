import { vtexHostPattern } from './page-patterns.ts';

/**
 * The hosts at which the Session Manager of a store may be that does not have it at this one.
 * @param accounts the name of the store's account as each source has it, the best first; what is no name is passed over.
 */
export function apiHosts(origin: string, accounts: readonly (string | null)[]): string[] {
  const { hostname } = new URL(origin);
  const isOwnDomain = /\.[a-z]{2,}$/i.test(hostname) && !/(^|\.)localhost$/.test(hostname);
  const secure =
    isOwnDomain && !vtexHostPattern.test(hostname)
      ? [`secure.${hostname.replace(/^(www\.)?(secure\.)?/, '')}`]
      : [];
  const account = [...accounts, accountOfHost(hostname)].find((name) =>
    /^[a-z\d][a-z\d-]*$/i.test(name ?? ''),
  );
  const ofAccount = account ? [`${account.toLowerCase()}.myvtex.com`] : [];
  return [...secure, ...ofAccount].filter((host) => host !== hostname);
}

/** The account that a host of VTEX itself names, `{workspace}--{account}.myvtex.com`; `null` for any other host. */
function accountOfHost(hostname: string): string | null {
  const [name = ''] = hostname.split('.');
  return vtexHostPattern.test(hostname) ? (name.split('--').at(-1) ?? null) : null;
}
