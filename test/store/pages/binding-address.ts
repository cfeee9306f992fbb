import type { StoreContext } from '../platform/store-env.ts';
import { cookieValues } from '../sessions/cookies.ts';

const cookieName = 'vtex_binding_address';

/** Without the port: it may differ at the next start, and it differs over https. */
function addressOf(c: StoreContext): string {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '');
  return encodeURIComponent(`${host}${c.get('binding').rootPath}`);
}

/** Whether the shopper's last page belonged to another binding. Then the page's script leaves that binding's session. */
export function isBindingChanged(c: StoreContext): boolean {
  const [address] = cookieValues(c.req.header('cookie'), cookieName);
  return address !== undefined && address !== addressOf(c);
}

/** Stores the binding of a page in a cookie, for all paths of the host. */
export function setBindingAddress(c: StoreContext): void {
  c.header('set-cookie', `${cookieName}=${addressOf(c)}; Path=/; HttpOnly`, { append: true });
}
