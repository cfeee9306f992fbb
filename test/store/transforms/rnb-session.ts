import { campaignsFor } from '../samples/campaigns.ts';
import { textOf } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';

/** vtex.rnb-session: the campaigns ("rates and benefits") for this audience, as csv of GUIDs. */
export const rnbSession: SessionApp = {
  name: 'vtex.rnb-session',
  inputs: { profile: ['email'], public: ['utm_source', 'utm_campaign', 'postalCode'] },
  runOnCreate: false,
  transform({ namespaces }) {
    const campaigns = campaignsFor({
      email: textOf(namespaces, 'profile', 'email'),
      utmSource: textOf(namespaces, 'public', 'utm_source'),
      utmCampaign: textOf(namespaces, 'public', 'utm_campaign'),
      postalCode: textOf(namespaces, 'public', 'postalCode'),
    });
    return { rnb: { campaigns: campaigns.map((campaign) => campaign.id).join(',') } };
  },
};
