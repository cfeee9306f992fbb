import { findTradePolicy } from '../samples/trade-policies.ts';
import type { Page } from './page.ts';

/**
 * `window.__RUNTIME__` of a Store Framework page, as far as tools read it; `segmentToken` is of this page load and is
 * never refreshed. https://github.com/vtex-apps/render-runtime (typings)
 */
export function runtimeOf(page: Page, routeId: string): object {
  const { account, binding, segment, token } = page;
  const locale = segment.cultureInfo ?? binding.locales[0] ?? 'pt-BR';
  return {
    account: account.name,
    workspace: 'master',
    production: true,
    rootPath: binding.rootPath,
    binding: { id: binding.id, canonicalBaseAddress: `${page.host}${binding.rootPath}` },
    bindingChanged: page.bindingChanged,
    culture: {
      availableLocales: binding.locales,
      locale,
      language: locale.split('-')[0],
      country: segment.countryCode ?? findTradePolicy(binding.tradePolicy)?.countryCode,
      currency: segment.currencyCode,
    },
    channelPrivacy: segment.channelPrivacy,
    segmentToken: token,
    workspaceCookie: '',
    route: { id: routeId, path: `${binding.rootPath}${page.path}`, canonicalPath: page.path, params: {} },
    query: {},
    isJanusProxied: true,
  };
}

/** A value for use in an inline script: `<` is escaped, so that no text in it can end the script. */
export function scriptValue(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
