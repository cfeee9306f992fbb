import { findShopper } from '../samples/shoppers.ts';
import { findTradePolicy, isAllowed, type TradePolicy } from '../samples/trade-policies.ts';
import { textOf } from '../sessions/session.ts';
import type { SessionApp, TransformInput } from './session-app.ts';

function choosePolicy({ namespaces, binding }: TransformInput): TradePolicy | undefined {
  const loggedIn = textOf(namespaces, 'profile', 'isAuthenticated') === 'true';
  const shopper = loggedIn ? findShopper(textOf(namespaces, 'profile', 'email')) : undefined;
  const asked = findTradePolicy(textOf(namespaces, 'public', 'sc'));
  if (asked && isAllowed(asked, shopper?.tradePolicies ?? [])) return asked;
  return findTradePolicy(binding.tradePolicy);
}

function chooseCulture(namespaces: TransformInput['namespaces'], policy: TradePolicy): string {
  const asked = textOf(namespaces, 'public', 'cultureInfo') || textOf(namespaces, 'public', 'locale');
  if (asked) return asked;
  const supported = textOf(namespaces, 'public', 'supportedLocales').split(',').filter(Boolean);
  return supported.includes(policy.cultureInfo) ? policy.cultureInfo : (supported[0] ?? policy.cultureInfo);
}

/**
 * vtex.store-session: the trade policy, and with it currency, country and language. When the shopper may not use a
 * policy, the binding's own applies; the API responds with 401 or 403.
 */
export const storeSession: SessionApp = {
  name: 'vtex.store-session',
  inputs: {
    public: ['sc', 'cultureInfo', 'locale', 'supportedLocales', 'admin_cultureInfo'],
    profile: ['email', 'isAuthenticated'],
  },
  runOnCreate: true,
  transform(input) {
    const policy = choosePolicy(input);
    if (!policy) return {};
    return {
      store: {
        channel: policy.id,
        countryCode: policy.countryCode,
        cultureInfo: chooseCulture(input.namespaces, policy),
        currencyCode: policy.currencyCode,
        currencySymbol: policy.currencySymbol,
        admin_cultureInfo:
          textOf(input.namespaces, 'public', 'admin_cultureInfo') ||
          (input.switches.adminCultureInfo ? 'pt-BR' : ''),
        channelPrivacy: policy.channelPrivacy,
      },
    };
  },
};
