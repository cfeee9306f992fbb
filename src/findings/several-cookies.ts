import { sentToApi, shopperCookieNames } from '../vtex/store-cookie.ts';
import type { FindingContext, Rule } from './finding.ts';

/** The cookies of one name that the browser sends. */
interface Several {
  readonly name: string;
  readonly count: number;
  /** Domain and path of each, the one that a server reads first; empty where the browser does not say, without access. */
  readonly places: readonly string[];
}

/** The browser sends more than one cookie of one name to the store, of which a server reads one. */
export const severalCookies: Rule<'several-cookies', { readonly several: readonly Several[] }> = {
  id: 'several-cookies',
  severity: 'problem',
  variants: ['at', 'unknown'],
  check(context) {
    const several = shopperCookieNames.map((name) => sentOf(name, context)).filter(({ count }) => count > 1);
    if (several.length === 0) return null;
    const places = several.flatMap((each) =>
      each.places.map((place) => (several.length > 1 ? `${each.name} ${place}` : place)),
    );
    return {
      evidence: { several },
      variant: places.length > 0 ? 'at' : 'unknown',
      words: [several.map(({ name }) => name), places],
      wayOut: null,
      about: { kind: 'cookies' },
    };
  },
};

function sentOf(name: string, { cookies, cookieNames, rootPath }: FindingContext): Several {
  if (!cookies) return { name, count: cookieNames?.filter((each) => each === name).length ?? 0, places: [] };
  const sent = sentToApi(cookies, name, rootPath);
  return { name, count: sent.length, places: sent.map(({ domain, path }) => domain + path) };
}
