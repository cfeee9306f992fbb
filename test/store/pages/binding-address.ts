import type { StoreContext } from '../platform/store-env.ts';
import { cookieValues } from '../sessions/cookies.ts';

const cookieName = 'vtex_binding_address';

/** Without the port: the same store may listen on another one next time, and does so over https. */
function addressOf(c: StoreContext): string {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  return encodeURIComponent(`${host}${c.get('binding').rootPath}`);
}

/** Whether the shopper's last page was of another binding. Then the page's own script leaves that binding's session. */
export function isBindingChanged(c: StoreContext): boolean {
  const [address] = cookieValues(c.req.header('cookie'), cookieName);
  return address !== undefined && address !== addressOf(c);
}

/** Remembers the binding of a page, for all paths of the host. */
export function setBindingAddress(c: StoreContext): void {
  c.header('set-cookie', `${cookieName}=${addressOf(c)}; Path=/; HttpOnly`, { append: true });
}
