import type { Browser } from 'webextension-polyfill';
import { abortCall, startCall, takeCall } from '../inspected/in-page/calls.ts';
import { identify } from '../inspected/in-page/identify.ts';
import type { Answer, QuestionName, Questions } from '../messages.ts';
import { hostPattern, schemePattern } from '../vtex/host-pattern.ts';
import { createJars } from './jars.ts';

/** The part of the WebExtension API that the answers need. */
export type BackgroundApi = Pick<Browser, 'cookies' | 'permissions' | 'scripting' | 'tabs'>;

export type Answers = { readonly [Name in QuestionName]: (asked: Questions[Name]) => Promise<Answer<Name>> };

const calls = { startCall, takeCall, abortCall };

/** Answers each question from what the browser knows at that moment. */
export function createAnswers({ cookies, permissions, scripting, tabs }: BackgroundApi): Answers {
  const jars = createJars({ cookies, tabs });
  const mayReach = (origin: string) => permissions.contains({ origins: [schemePattern(origin)] });

  async function run(
    tabId: number,
    func: (...args: never[]) => string | Promise<string>,
    args: readonly unknown[],
  ): Promise<unknown> {
    const [result] = await scripting.executeScript({
      target: { tabId },
      // Not when the page is through with its loading: a slow script of it would hold us up, too.
      injectImmediately: true,
      world: 'ISOLATED',
      func: func as (...args: unknown[]) => string,
      args: [...args],
    });
    return result?.result;
  }

  return {
    'has-access': ({ origin }) => mayReach(origin),
    async 'tab-origin'({ tabId, origin }) {
      if (!(await mayReach(origin))) return null;
      // Browsers give it only where the extension may reach the host.
      const { url } = await tabs.get(tabId);
      return url === undefined ? '' : new URL(url).origin;
    },
    async 'give-back'({ origin }) {
      const ofHost = [hostPattern(origin), schemePattern(origin)];
      // A browser takes nothing back but what was given, pattern by pattern.
      const { origins = [] } = await permissions.getAll();
      await permissions.remove({ origins: origins.filter((pattern) => ofHost.includes(pattern)) });
      return !(await mayReach(origin));
    },
    async run({ tabId, origin, name, args }) {
      // Where the user lets Chromium's extensions act «on click», the call below would never end.
      if (!(await mayReach(origin))) return null;
      return { text: await run(tabId, calls[name], args) };
    },
    async cookies({ tabId, origin }) {
      // Without access Firefox answers with no cookies, and does not say why.
      if (!(await mayReach(origin))) return null;
      const jar = await jars.of(tabId);
      return jar.shopperCookies(origin);
    },
    async 'delete-cookies'({ tabId, origin, timeOrigin, rootPath }) {
      if (!(await mayReach(origin))) return null;
      const jar = await jars.of(tabId);
      const expected = JSON.stringify({ origin, timeOrigin });
      // A tab that shows what we may not reach has moved on.
      const isShown = async () => expected === (await run(tabId, identify, []).catch(() => null));
      return jar.deleteShopper(origin, rootPath, isShown);
    },
  };
}
