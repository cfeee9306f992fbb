import { findContract, type SampleCompany } from '../samples/companies.ts';
import { findShopper, type SampleShopper } from '../samples/shoppers.ts';
import { type Namespaces, textOf } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';

/** The facets with the contract's collections: those of an earlier contract are removed, other facets stay. */
function facetsOf(namespaces: Namespaces, contract: SampleCompany | undefined): string {
  const others = textOf(namespaces, 'public', 'facets')
    .split(';')
    .filter((pair) => pair !== '' && !pair.startsWith('productClusterIds='));
  const own = contract?.collectionIds.map((id) => `productClusterIds=${id}`) ?? [];
  return [...others, ...own].join(';');
}

const emptyShopper = {
  ...{ scopes: undefined, defaults: undefined, firstName: undefined, lastName: undefined },
  ...{ organizationManager: undefined, availableContracts: undefined, activeContractId: undefined },
};

function shopperOf(
  person: SampleShopper,
  contract: SampleCompany,
): Record<keyof typeof emptyShopper, unknown> {
  const { customerId, contractName, collectionIds } = contract;
  return {
    scopes: {
      'vtex.checkout': { creditCards: 'visa,mastercard' },
      'vtex.payments': { paymentSystemIds: '2,4,202' },
      'vtex.catalog': { collectionIds: collectionIds.join(',') },
    },
    defaults: {},
    firstName: person.firstName,
    lastName: person.lastName,
    organizationManager: false,
    availableContracts: [{ customerId, contractName, isActive: true, isCurrent: true }],
    activeContractId: customerId,
  };
}

/**
 * Shopper Session of the B2B Buyer Portal: who buys under which contract, and what that contract lets them see.
 * https://developers.vtex.com/docs/guides/b2b-session-data
 */
export const shopperSession: SessionApp = {
  name: 'vtex.shopper-session',
  inputs: { authentication: ['storeUserId', 'customerId'] },
  runOnCreate: false,
  transform({ namespaces }) {
    const person = findShopper(textOf(namespaces, 'authentication', 'storeUserEmail'));
    const contract = findContract(textOf(namespaces, 'authentication', 'customerId'));
    return {
      public: { facets: facetsOf(namespaces, contract) },
      shopper: person && contract ? shopperOf(person, contract) : emptyShopper,
    };
  },
};
