/**
 * A white-label seller of the sample account: a shop or warehouse that serves some places under some trade policies.
 * https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address
 */
export interface Seller {
  readonly id: string;
  readonly name: string;
  /** Trade policies that the seller sells under. */
  readonly tradePolicies: readonly string[];
  /** Working days until delivery. */
  readonly days: number;
}

const sellers: readonly Seller[] = [
  { id: 'jacarandapaulista', name: 'Jacarandá Paulista', tradePolicies: ['1', '3'], days: 1 },
  { id: 'cdcajamar', name: 'Centro de Distribuição Cajamar', tradePolicies: ['1'], days: 3 },
  { id: 'jacarandabotafogo', name: 'Jacarandá Botafogo', tradePolicies: ['1', '3'], days: 1 },
  { id: 'jacarandamiami', name: 'Jacarandá Miami', tradePolicies: ['2'], days: 2 },
  { id: 'jacarandachiado', name: 'Jacarandá Chiado', tradePolicies: ['4'], days: 2 },
];

/** The sellers with these ids who sell under a trade policy, in the account's order. */
export function sellersUnder(ids: readonly string[], tradePolicy: string): readonly Seller[] {
  return sellers.filter((seller) => ids.includes(seller.id) && seller.tradePolicies.includes(tradePolicy));
}

/** The sellers of the given ids, in the account's order; unknown ids are left out. */
export function findSellers(ids: readonly string[]): readonly Seller[] {
  return sellers.filter((seller) => ids.includes(seller.id));
}

/** Every group of sellers that a region of this account can have, each in the account's order. */
export function everySellerGroup(): readonly (readonly Seller[])[] {
  const groups: (readonly Seller[])[] = [[]];
  for (const seller of sellers) groups.push(...groups.map((group) => [...group, seller]));
  return groups;
}
