import { pageFunctions } from '../in-page/calls.ts';
import type { Channel } from '../vtex/store-fetch.ts';
import type { RequestBackground } from './background-client.ts';
import { expressionOf } from './evaluate.ts';
import { PermissionRemoved } from './permission-removed.ts';
import type { RunInPage } from './renewable-eval.ts';

type PageFunctions = typeof pageFunctions;
type Arguments<Name extends keyof PageFunctions> = Readonly<Parameters<PageFunctions[Name]>>;

/**
 * One of the worlds in which scripts of the inspected document run. They share its origin, its cookies and its DOM. Each
 * function resolves to the text that the one of `src/in-page` returns. @throws PermissionRemoved
 */
export interface World {
  readonly channel: Channel;
  startCall(...args: Arguments<'startCall'>): Promise<unknown>;
  abortCall(...args: Arguments<'abortCall'>): Promise<unknown>;
  /** What has become of a call. */
  outcome(...args: Arguments<'takeCall'>): Promise<unknown>;
  /** Whether `outcome` waits until there is one, a few seconds at most. */
  readonly waits: boolean;
}

/** How long one request to the background waits for the store: less than a request may take. */
const waitMs = 3_000;

/** The page's own world: needs no permission, and the page's scripts are in it. */
export function pageWorld(runInPage: RunInPage): World {
  return {
    channel: 'page',
    startCall: (...args) => runInPage(expressionOf(pageFunctions.startCall, args)),
    abortCall: (...args) => runInPage(expressionOf(pageFunctions.abortCall, args)),
    outcome: (...args) => runInPage(expressionOf(pageFunctions.takeCall, args)),
    // No browser's `eval` waits for a promise.
    waits: false,
  };
}

/**
 * The extension's own world in the document, through the background: no script of the page is in it, and in Chromium
 * the page's Content-Security-Policy does not apply there. Needs the host permission.
 */
export function isolatedWorld(request: RequestBackground, tabId: number, origin: string): World {
  const run =
    <Name extends 'startCall' | 'waitForCall' | 'abortCall'>(name: Name) =>
    async (...args: Arguments<Name>) => {
      const result = await request('run', { tabId, origin, name, args: [...args] });
      if (result === null) throw new PermissionRemoved();
      return result.text;
    };
  return {
    channel: 'granted',
    startCall: run('startCall'),
    abortCall: run('abortCall'),
    outcome: (...call) => run('waitForCall')(...call, waitMs),
    waits: true,
  };
}
