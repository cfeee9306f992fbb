import type { StoreContext } from '../platform/store-env.ts';
import type { Switches } from '../platform/switches.ts';
import { flagAttributes } from './cookies.ts';

/** VTEX ID's cookie that renews a login. */
export const refreshCookie = 'vid_rt';

const day = 24 * 60 * 60;

function setCookies(c: StoreContext, lines: readonly string[], flags: Switches['cookieFlags']): void {
  for (const line of lines) {
    c.header('set-cookie', `${line}; Path=/; HttpOnly${flagAttributes[flags]}`, { append: true });
  }
}

/** The names of a login's two cookies. */
export const loginCookieNames = (c: StoreContext) => [
  'VtexIdclientAutCookie',
  `VtexIdclientAutCookie_${c.get('account').name}`,
];

/** Sets the cookies of a login: it lasts a day, and can be renewed for a month. */
export function setLoginCookies(c: StoreContext, token: string, flags: Switches['cookieFlags']): void {
  const lines = loginCookieNames(c).map((name) => `${name}=${token}; Max-Age=${day}`);
  setCookies(c, [...lines, `${refreshCookie}=${token}; Max-Age=${30 * day}`], flags);
}

/** Clears the cookies of a login. */
export function clearLoginCookies(c: StoreContext, flags: Switches['cookieFlags']): void {
  setCookies(
    c,
    [...loginCookieNames(c), refreshCookie].map((name) => `${name}=; Max-Age=0`),
    flags,
  );
}
