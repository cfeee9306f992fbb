import { findContract } from '../samples/companies.ts';
import { findShopper } from '../samples/shoppers.ts';
import { type Namespaces, textOf } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';

type Profile = Readonly<Record<string, string | undefined>>;

/** Without a shopper: keys of a login that has ended are removed, and do not stay as empty texts. */
const emptyProfile: Profile = {
  id: undefined,
  email: undefined,
  firstName: undefined,
  lastName: undefined,
  document: undefined,
  phone: undefined,
  priceTables: undefined,
  isAuthenticated: 'false',
};

function loggedIn(id: string, email: string): Profile {
  const shopper = findShopper(email);
  return {
    id,
    email,
    firstName: shopper?.firstName ?? '',
    lastName: shopper?.lastName ?? '',
    document: shopper?.document ?? '',
    phone: shopper?.phone ?? '',
    priceTables: shopper?.priceTables ?? '',
    isAuthenticated: 'true',
  };
}

/** A shopper who buys for a company has the profile of the contract; the person is in `shopper`. */
function ofContract(customerId: string): Profile | null {
  const contract = findContract(customerId);
  if (!contract) return null;
  const { email, contractName: firstName, priceTables } = contract;
  return { ...emptyProfile, id: customerId, email, firstName, priceTables, isAuthenticated: 'true' };
}

/** An e-mail given without a login loads its price tables, and nothing else of the profile. */
function named(email: string): Profile {
  return { ...emptyProfile, email, priceTables: findShopper(email)?.priceTables ?? '' };
}

function profileOf(namespaces: Namespaces): Profile {
  const id = textOf(namespaces, 'authentication', 'storeUserId');
  const email = textOf(namespaces, 'public', 'storeUserEmail');
  const contract = ofContract(textOf(namespaces, 'authentication', 'customerId'));
  if (contract) return contract;
  if (id) return loggedIn(id, textOf(namespaces, 'authentication', 'storeUserEmail'));
  return email ? named(email) : emptyProfile;
}

/** vtex.profile-session: the shopper's profile, from the login if there is one, else from `public.storeUserEmail`. */
export const profileSession: SessionApp = {
  name: 'vtex.profile-session',
  inputs: { public: ['storeUserEmail'], authentication: ['storeUserId', 'customerId'] },
  runOnCreate: false,
  transform: ({ namespaces }) => ({ profile: profileOf(namespaces) }),
};
