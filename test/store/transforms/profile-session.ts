import { findShopper } from '../samples/shoppers.ts';
import { textOf } from '../sessions/session.ts';
import type { SessionApp, TransformOutput } from './session-app.ts';

function loggedIn(id: string, email: string): TransformOutput {
  const shopper = findShopper(email);
  return {
    profile: {
      id,
      email,
      firstName: shopper?.firstName ?? '',
      lastName: shopper?.lastName ?? '',
      document: shopper?.document ?? '',
      phone: shopper?.phone ?? '',
      priceTables: shopper?.priceTables ?? '',
      isAuthenticated: 'true',
    },
  };
}

/** An e-mail that somebody gave without logging in loads its price tables, and nothing else of the profile. */
function named(email: string): TransformOutput {
  return {
    profile: {
      id: '',
      email,
      firstName: '',
      lastName: '',
      document: '',
      phone: '',
      priceTables: findShopper(email)?.priceTables ?? '',
      isAuthenticated: 'false',
    },
  };
}

/** vtex.profile-session: the shopper's profile, of the login when there is one, else of `public.storeUserEmail`. */
export const profileSession: SessionApp = {
  name: 'vtex.profile-session',
  inputs: { public: ['storeUserEmail'], authentication: ['storeUserId'] },
  runOnCreate: false,
  transform({ namespaces }) {
    const id = textOf(namespaces, 'authentication', 'storeUserId');
    if (id) return loggedIn(id, textOf(namespaces, 'authentication', 'storeUserEmail'));
    return named(textOf(namespaces, 'public', 'storeUserEmail'));
  },
};
