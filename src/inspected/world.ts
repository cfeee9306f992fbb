import type { Channel } from '../vtex/store-fetch.ts';
import type { Ask } from './ask-background.ts';
import { expressionOf } from './evaluate.ts';
import { abortCall, startCall, takeCall } from './in-page/calls.ts';
import type { RunInPage } from './renewable-eval.ts';

/** What can be run in a document; each needs nothing from outside its own body. */
const calls = { startCall, takeCall, abortCall };
type Calls = typeof calls;

/** One of the worlds in which scripts of the inspected document run. They share its origin, its cookies and its DOM. */
export interface World {
  readonly channel: Channel;
  /** Runs one of the functions of `in-page` there, and gives the text that it answers. */
  run<Name extends keyof Calls>(name: Name, args: Readonly<Parameters<Calls[Name]>>): Promise<unknown>;
}

/** Access to the store was taken back: the isolated world cannot be reached any more. */
export class AccessGone extends Error {}

/** The page's own world: needs no permission, and the page's scripts are in it. */
export function pageWorld(runInPage: RunInPage): World {
  return {
    channel: 'page',
    run: (name, args) =>
      runInPage(expressionOf(calls[name] as (...args: Parameters<Calls[typeof name]>) => string, args)),
  };
}

/**
 * The extension's own world in the document, through the background: no script of the page is in it, and in Chromium
 * the page's Content-Security-Policy does not hold there. Needs access to the store.
 */
export function isolatedWorld(ask: Ask, tabId: number, origin: string): World {
  return {
    channel: 'granted',
    async run(name, args) {
      const answer = await ask('run', { tabId, origin, name, args: [...args] });
      if (answer === null) throw new AccessGone();
      return answer.text;
    },
  };
}
