import type { Session } from '@faststore/sdk';

/**
 * The initial session of a FastStore page, as a store configures it in its `discovery.config.js`.
 * https://developers.vtex.com/docs/guides/faststore/discovery-config
 */
export const initialSession: Session = {
  currency: { code: 'BRL', symbol: 'R$' },
  locale: 'pt-BR',
  channel: '{"salesChannel":"1","regionId":""}',
  country: 'BRA',
  deliveryMode: null,
  addressType: null,
  city: null,
  postalCode: null,
  geoCoordinates: null,
  b2b: null,
  person: null,
  marketingData: {
    utmCampaign: '',
    utmMedium: '',
    utmSource: '',
    utmiCampaign: '',
    utmiPage: '',
    utmiPart: '',
  },
  refreshAfter: null,
};
