/**
 * A trade policy («sales channel», `sc`) of the sample account: the commercial context that prices, currency and
 * language hang on. https://help.vtex.com/en/tutorial/how-trade-policies-work--6Xef8PZiFm40kg2STrMkMV
 */
export interface TradePolicy {
  readonly id: string;
  readonly currencyCode: string;
  readonly currencySymbol: string;
  /** ISO 3166-1 alpha-3. */
  readonly countryCode: string;
  readonly cultureInfo: string;
  /** A private policy is for the shoppers who were let in: see `SampleShopper.tradePolicies`. */
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

/** The trade policy of that id, if the account has one. */
export function findTradePolicy(id: string): TradePolicy | undefined {
  return tradePolicies.find((policy) => policy.id === id);
}

/** Whether a shopper may buy under a policy: anybody under a public one, the invited under a private one. */
export function isAllowed(policy: TradePolicy, invitedTo: readonly string[]): boolean {
  return policy.channelPrivacy === 'public' || invitedTo.includes(policy.id);
}
