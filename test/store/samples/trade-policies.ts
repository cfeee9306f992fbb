/**
 * A trade policy ("sales channel", `sc`) of the sample account: the commercial context that determines prices, currency
 * and language. https://help.vtex.com/en/tutorial/how-trade-policies-work--6Xef8PZiFm40kg2STrMkMV
 */
export interface TradePolicy {
  readonly id: string;
  readonly currencyCode: string;
  readonly currencySymbol: string;
  /** ISO 3166-1 alpha-3. */
  readonly countryCode: string;
  readonly cultureInfo: string;
  /** A private policy is only for some shoppers: see `SampleShopper.tradePolicies`. */
  readonly channelPrivacy: 'public' | 'private';
}

const tradePolicies: readonly TradePolicy[] = [
  {
    id: '1',
    currencyCode: 'BRL',
    currencySymbol: 'R$',
    countryCode: 'BRA',
    cultureInfo: 'pt-BR',
    channelPrivacy: 'public',
  },
  {
    id: '2',
    currencyCode: 'USD',
    currencySymbol: '$',
    countryCode: 'USA',
    cultureInfo: 'en-US',
    channelPrivacy: 'public',
  },
  {
    id: '3',
    currencyCode: 'BRL',
    currencySymbol: 'R$',
    countryCode: 'BRA',
    cultureInfo: 'pt-BR',
    channelPrivacy: 'private',
  },
  {
    id: '4',
    currencyCode: 'EUR',
    // Not ASCII: a segment decoded as Latin-1 shows mojibake here.
    currencySymbol: '€',
    countryCode: 'PRT',
    cultureInfo: 'pt-PT',
    channelPrivacy: 'public',
  },
];

/** The trade policy with that id, if the account has one. */
export function findTradePolicy(id: string): TradePolicy | undefined {
  return tradePolicies.find((policy) => policy.id === id);
}

/** Whether a shopper may buy under a policy: it is public, or one of the shopper's own `privatePolicies`. */
export function isAllowed(policy: TradePolicy, privatePolicies: readonly string[]): boolean {
  return policy.channelPrivacy === 'public' || privatePolicies.includes(policy.id);
}
