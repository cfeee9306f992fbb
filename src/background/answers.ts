import type { Browser } from 'webextension-polyfill';
import { abortCall, startCall, takeCall } from '../inspected/in-page/calls.ts';
import type { Answer, QuestionName, Questions } from '../messages.ts';
import { hostPattern, schemePattern } from '../vtex/host-pattern.ts';
import { createJars } from './jars.ts';

/** The part of the WebExtension API that the answers need. */
export type BackgroundApi = Pick<Browser, 'cookies' | 'permissions' | 'scripting' | 'tabs'>;

export type Answers = { readonly [Name in QuestionName]: (asked: Questions[Name]) => Promise<Answer<Name>> };

const functions = { startCall, takeCall, abortCall };

/** Answers each question from what the browser knows at that moment. */
export function createAnswers({ cookies, permissions, scripting, tabs }: BackgroundApi): Answers {
  const jars = createJars({ cookies, tabs });
  const mayReach = (origin: string) => permissions.contains({ origins: [schemePattern(origin)] });

  return {
    'has-access': ({ origin }) => mayReach(origin),
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
      const [result] = await scripting.executeScript({
        target: { tabId },
        // Not when the page is through with its loading: a slow script of it would hold us up, too.
        injectImmediately: true,
        world: 'ISOLATED',
        func: functions[name] as (...args: unknown[]) => string,
        args: [...args],
      });
      return { text: result?.result };
    },
    async cookies({ tabId, origin }) {
      // Without access Firefox answers with no cookies, and does not say why.
      if (!(await mayReach(origin))) return null;
      const jar = await jars.of(tabId);
      return jar.shopperCookies(origin);
    },
    async 'delete-cookies'({ tabId, origin, rootPath }) {
      if (!(await mayReach(origin))) return null;
      const jar = await jars.of(tabId);
      return jar.deleteShopper(origin, rootPath);
    },
  };
}
