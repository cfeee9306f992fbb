import type { Switches } from '../platform/switches.ts';

/** The attributes that each value of the switch adds to a Set-Cookie line. */
export const flagAttributes: Readonly<Record<Switches['cookieFlags'], string>> = {
  plain: '',
  secure: '; Secure',
  partitioned: '; Secure; SameSite=None; Partitioned',
};

/** Lifetime in seconds of both cookies and the session token, from the last write (seen: 5 days). */
export const lifetime = 5 * 24 * 60 * 60;

/**
 * A Set-Cookie line as Session Manager writes it: HttpOnly, host-only, on the binding's path, SameSite left out. The
 * value is not percent-encoded: tokens contain only characters that a cookie may contain.
 */
export function tokenCookie(
  name: string,
  value: string,
  rootPath: string,
  flags: Switches['cookieFlags'],
): string {
  const expires = new Date(Date.now() + lifetime * 1000).toUTCString();
  return `${name}=${value}; Expires=${expires}; Path=${rootPath || '/'}; HttpOnly${flagAttributes[flags]}`;
}

/** Every value for a cookie's name in a Cookie header: two paths may each have one, with the longer path's first. */
export function cookieValues(header: string | undefined, name: string): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
