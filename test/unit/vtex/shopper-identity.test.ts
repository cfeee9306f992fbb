import { describe, expect, it } from 'vitest';
import { hasLoginCookie, identityOf } from '../../../src/vtex/shopper-identity.ts';
import { sessionOf } from '../findings/context.ts';

describe('who a shopper is', () => {
  it.each([
    ['no one', {}, 'anonymous', false],
    ['logged in for a company', { authentication: { storeUserId: 'u1' } }, 'logged-in', false],
    ['logged in', { profile: { isAuthenticated: 'True', email: 'ana@example.com' } }, 'logged-in', false],
    [
      'known by e-mail',
      { profile: { isAuthenticated: 'false', email: 'ana@example.com' } },
      'by-email',
      false,
    ],
    [
      'shopped for',
      { impersonate: { storeUserId: 'u1' }, authentication: { adminUserId: 'a1' } },
      'impersonated',
      true,
    ],
    ['an admin', { authentication: { adminUserEmail: 'admin@example.com' } }, 'anonymous', true],
  ] as const)('%s', (_, namespaces, kind, isAdmin) => {
    expect(identityOf(sessionOf(namespaces), null)).toEqual({ kind, isAdmin });
  });

  it('is known by the names of the cookies: a shopper’s login has the account in a second one', () => {
    const session = sessionOf({});
    expect(identityOf(session, ['VtexIdclientAutCookie']).isAdmin).toBe(true);
    expect(identityOf(session, ['VtexIdclientAutCookie', 'VtexIdclientAutCookie_store']).isAdmin).toBe(false);
    expect(hasLoginCookie(session, ['VtexIdclientAutCookie_store'])).toBe(true);
    expect(hasLoginCookie(session, ['VtexIdclientAutCookie'])).toBe(false);
  });

  it('is known by the session where the log does not say which cookies were sent', () => {
    const session = sessionOf({ cookie: { VtexIdclientAutCookie_store: 'token' } });
    expect(hasLoginCookie(session, null)).toBe(true);
    expect(hasLoginCookie(session, [])).toBe(false);
    expect(hasLoginCookie(sessionOf({ cookie: { VtexIdclientAutCookie_store: '' } }), null)).toBe(false);
  });
});
