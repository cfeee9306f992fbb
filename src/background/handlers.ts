import type { Browser } from 'webextension-polyfill';
import { pageFunctions } from '../in-page/calls.ts';
import { identify } from '../in-page/identify.ts';
import type { Params, RequestName, Result } from '../messages/requests.ts';
import { hostPattern, schemePattern } from '../webext/host-pattern.ts';
import { createCookieStores } from './cookie-store.ts';

/** What handles each request of a panel. */
export type Handlers = { readonly [Name in RequestName]: (params: Params<Name>) => Promise<Result<Name>> };

/** Handles each request by what the browser knows at that moment. */
export function createHandlers({
  cookies,
  permissions,
  scripting,
  tabs,
}: Pick<Browser, 'cookies' | 'permissions' | 'scripting' | 'tabs'>): Handlers {
  const cookieStores = createCookieStores({ cookies, tabs });
  const mayReach = (origin: string) => permissions.contains({ origins: [schemePattern(origin)] });

  async function run(
    tabId: number,
    func: (...args: never[]) => string | Promise<string>,
    args: readonly unknown[],
  ): Promise<unknown> {
    const [result] = await scripting.executeScript({
      target: { tabId },
      // To wait until the page has loaded would be to wait for its slow scripts.
      injectImmediately: true,
      world: 'ISOLATED',
      func: func as (...args: unknown[]) => string,
      args: [...args],
    });
    return result?.result;
  }

  return {
    'has-any-permission': async () => ((await permissions.getAll()).origins ?? []).length > 0,
    'has-permission': ({ origin }) => mayReach(origin),
    async 'tab-origin'({ tabId, origin }) {
      if (!(await mayReach(origin))) return null;
      // Browsers give it only where the extension may reach the host.
      const { url } = await tabs.get(tabId);
      return url === undefined ? '' : new URL(url).origin;
    },
    async 'remove-permission'({ origin }) {
      const ofHost = [hostPattern(origin), schemePattern(origin)];
      // A browser removes nothing but what was granted, pattern by pattern.
      const { origins = [] } = await permissions.getAll();
      await permissions.remove({ origins: origins.filter((pattern) => ofHost.includes(pattern)) });
      return !(await mayReach(origin));
    },
    async run({ tabId, origin, name, args }) {
      // Where the user lets Chromium's extensions act "on click", the call below would never end.
      if (!(await mayReach(origin))) return null;
      return { text: await run(tabId, pageFunctions[name], args) };
    },
    async cookies({ tabId, origin }) {
      // Without permission Firefox returns no cookies, and does not say why.
      if (!(await mayReach(origin))) return null;
      const cookieStore = await cookieStores.of(tabId);
      return cookieStore.shopperCookies(origin);
    },
    async 'delete-cookies'({ tabId, origin, timeOrigin, rootPath }) {
      if (!(await mayReach(origin))) return null;
      const cookieStore = await cookieStores.of(tabId);
      const expected = JSON.stringify({ origin, timeOrigin });
      // A tab that shows what we may not reach has moved on.
      const isShown = async () => expected === (await run(tabId, identify, []).catch(() => null));
      return cookieStore.deleteShopper(origin, rootPath, isShown);
    },
  };
}
