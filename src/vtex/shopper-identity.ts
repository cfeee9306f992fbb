import { isJsonObject, textOf } from './json.ts';
import { isEmpty } from './same.ts';
import { entryValue, type Session, sessionValue } from './session.ts';

/** Who a shopper is, as session and cookies show it. */
export interface Identity {
  readonly kind: 'anonymous' | 'by-email' | 'logged-in' | 'impersonated';
  /** Someone is logged in to the store's administration, too. */
  readonly isAdmin: boolean;
}

/**
 * Who a shopper is.
 * @param cookieNames of the cookies that requests carry; `null` where that is not known.
 */
export function identityOf(session: Session, cookieNames: readonly string[] | null): Identity {
  const isAdmin =
    ['adminUserId', 'adminUserEmail'].some((key) => has(session, 'authentication', key)) ||
    // The cookie of either login has this name; a shopper's has a second one, with the account in its name.
    (isCarried(session, cookieNames, (name) => name === adminCookie) &&
      !hasLoginCookie(session, cookieNames));
  return { kind: kindOf(session), isAdmin };
}

function kindOf(session: Session): Identity['kind'] {
  if (isImpersonating(session)) return 'impersonated';
  const isAuthenticated = /^true$/i.test(textOf(sessionValue(session, 'profile', 'isAuthenticated') ?? ''));
  // In stores for companies the profile can be empty although someone is logged in.
  if (isAuthenticated || has(session, 'authentication', 'storeUserId')) return 'logged-in';
  return has(session, 'profile', 'email') || has(session, 'profile', 'id') ? 'by-email' : 'anonymous';
}

/** Whether an operator shops for a customer. */
export function isImpersonating(session: Session): boolean {
  return has(session, 'impersonate', 'storeUserId') || has(session, 'impersonate', 'storeUserEmail');
}

const adminCookie = 'VtexIdclientAutCookie';

/** Whether the browser has the cookie of a shopper's login, by the session's namespace `cookie` or by what requests carry. */
export function hasLoginCookie(session: Session, cookieNames: readonly string[] | null): boolean {
  return isCarried(session, cookieNames, (name) => name.startsWith(`${adminCookie}_`));
}

function isCarried(
  session: Session,
  cookieNames: readonly string[] | null,
  isWanted: (name: string) => boolean,
): boolean {
  if (cookieNames) return cookieNames.some(isWanted);
  const kept = session.namespaces.get('cookie');
  const entries = isJsonObject(kept) ? Object.entries(kept) : [];
  return entries.some(([name, entry]) => isWanted(name) && !isEmpty(entryValue(entry)));
}

function has(session: Session, namespace: string, key: string): boolean {
  return !isEmpty(sessionValue(session, namespace, key));
}
