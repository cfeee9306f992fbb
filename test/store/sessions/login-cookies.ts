import type { StoreContext } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { flagAttributes } from './cookies.ts';

/** The cookie that renews a login, of VTEX ID's own. */
export const refreshCookie = 'vid_rt';

const day = 24 * 60 * 60;

function setCookies(c: StoreContext, lines: readonly string[], flags: Switches['cookieFlags']): void {
  for (const line of lines) {
    c.header('set-cookie', `${line}; Path=/; HttpOnly${flagAttributes[flags]}`, { append: true });
  }
}

const namesOf = (c: StoreContext) => [
  'VtexIdclientAutCookie',
  `VtexIdclientAutCookie_${c.get('account').name}`,
];

/** Puts the cookies of a login on the response: a day of login, and a month in which it can be renewed. */
export function setLoginCookies(c: StoreContext, token: string, flags: Switches['cookieFlags']): void {
  const lines = namesOf(c).map((name) => `${name}=${token}; Max-Age=${day}`);
  setCookies(c, [...lines, `${refreshCookie}=${token}; Max-Age=${30 * day}`], flags);
}

/** Takes the cookies of a login away. */
export function clearLoginCookies(c: StoreContext, flags: Switches['cookieFlags']): void {
  setCookies(
    c,
    [...namesOf(c), refreshCookie].map((name) => `${name}=; Max-Age=0`),
    flags,
  );
}
