import * as v from 'valibot';

/** One cookie as the cookies API has it. */
export const storeCookie = v.object({
  name: v.string(),
  value: v.string(),
  /** As the browser has it: `store.example`, or `.store.example` where subdomains get it too. */
  domain: v.string(),
  /** Whether it is sent to this very host alone. */
  hostOnly: v.boolean(),
  path: v.string(),
  httpOnly: v.boolean(),
  secure: v.boolean(),
  /** As the cookies API has it: `no_restriction`, `lax`, `strict`; `unspecified` where it was left out. */
  sameSite: v.string(),
  /** Seconds since 1970; `null` where it ends with the browser. */
  expiresAt: v.nullable(v.number()),
  /** The site under which alone it is sent (CHIPS); `null` where it is not partitioned. */
  partition: v.nullable(v.string()),
});
export type StoreCookie = Readonly<v.InferOutput<typeof storeCookie>>;

/** The names of a shopper's two cookies. */
export const shopperCookieNames = ['vtex_session', 'vtex_segment'] as const;

/** Whether a host gets a cookie of a domain (RFC 6265, 5.1.3). */
export function isForHost(domain: string, hostOnly: boolean, host: string): boolean {
  const bare = domain.replace(/^\./, '');
  return bare === host || (!hostOnly && host.endsWith(`.${bare}`));
}

/** Whether a cookie of this path goes to an address with that one (RFC 6265, 5.1.4). */
function isForPath(cookiePath: string, path: string): boolean {
  if (cookiePath === path) return true;
  return path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);
}

/**
 * The cookies of a cookie store that go to the store's API, by name, in the order in which they are sent: the longest path
 * first, which is the one that a server reads.
 * @param rootPath of the binding: `''` or `/pt`.
 */
export function sentToApi(cookies: readonly StoreCookie[], name: string, rootPath: string): StoreCookie[] {
  return cookies
    .filter((cookie) => cookie.name === name && isForPath(cookie.path, `${rootPath}/api/sessions`))
    .sort((one, other) => other.path.length - one.path.length);
}

/**
 * The cookies that a new session must not find: of each name those that the platform reads at this binding. What
 * belongs to a binding at a shorter path stays.
 */
export function cookiesOfBinding(cookies: readonly StoreCookie[], rootPath: string): StoreCookie[] {
  return shopperCookieNames.flatMap((name) => {
    const sent = sentToApi(cookies, name, rootPath);
    return sent.filter(({ path }) => path === sent[0]?.path);
  });
}
