/** A promotion of the sample account for one audience; the platform names it by GUID in `rnb.campaigns`. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** Taken off the price, in percent. */
  readonly discount: number;
  readonly isFor: (audience: Audience) => boolean;
}

/** The values from which vtex.rnb-session finds a shopper's campaigns. */
export interface Audience {
  readonly email: string;
  readonly utmSource: string;
  readonly utmCampaign: string;
  readonly postalCode: string;
}

const campaigns: readonly Campaign[] = [
  {
    id: '5a6e8a0e-51a0-4d52-8f5b-3a1f0c7f1001',
    name: 'Leitores da newsletter',
    discount: 5,
    isFor: ({ utmSource }) => utmSource === 'newsletter',
  },
  {
    id: '5a6e8a0e-51a0-4d52-8f5b-3a1f0c7f1002',
    name: 'Black Friday',
    discount: 20,
    isFor: ({ utmCampaign }) => utmCampaign === 'blackfriday',
  },
  {
    id: '5a6e8a0e-51a0-4d52-8f5b-3a1f0c7f1003',
    name: 'Bem-vindo, Botafogo',
    discount: 10,
    isFor: ({ postalCode }) => postalCode.replace(/\D/g, '').startsWith('22250'),
  },
  {
    id: '5a6e8a0e-51a0-4d52-8f5b-3a1f0c7f1004',
    name: 'Aniversário da Ana',
    discount: 15,
    isFor: ({ email }) => email === 'ana.vip@example.com',
  },
];

/** The campaigns for a shopper, in the order of registration. */
export function campaignsFor(audience: Audience): readonly Campaign[] {
  return campaigns.filter((campaign) => campaign.isFor(audience));
}

/** The campaign with a GUID, as in `segment.campaigns`. */
export function findCampaign(id: string): Campaign | undefined {
  return campaigns.find((campaign) => campaign.id === id);
}
