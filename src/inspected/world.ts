import { pageFunctions } from '../in-page/calls.ts';
import type { Channel } from '../vtex/store-fetch.ts';
import type { RequestBackground } from './background-client.ts';
import { expressionOf } from './evaluate.ts';
import { PermissionRemoved } from './permission-removed.ts';
import type { RunInPage } from './renewable-eval.ts';

type PageFunctions = typeof pageFunctions;

/** One of the worlds in which scripts of the inspected document run. They share its origin, its cookies and its DOM. */
export interface World {
  readonly channel: Channel;
  /** Runs one of the functions of `src/in-page` there; resolves to the text that it returns. @throws PermissionRemoved */
  run<Name extends keyof PageFunctions>(
    name: Name,
    args: Readonly<Parameters<PageFunctions[Name]>>,
  ): Promise<unknown>;
}

/** The page's own world: needs no permission, and the page's scripts are in it. */
export function pageWorld(runInPage: RunInPage): World {
  return {
    channel: 'page',
    run: (name, args) =>
      runInPage(
        expressionOf(
          pageFunctions[name] as (...args: Parameters<PageFunctions[typeof name]>) => string,
          args,
        ),
      ),
  };
}

/**
 * The extension's own world in the document, through the background: no script of the page is in it, and in Chromium
 * the page's Content-Security-Policy does not apply there. Needs the host permission.
 */
export function isolatedWorld(request: RequestBackground, tabId: number, origin: string): World {
  return {
    channel: 'granted',
    async run(name, args) {
      const result = await request('run', { tabId, origin, name, args: [...args] });
      if (result === null) throw new PermissionRemoved();
      return result.text;
    },
  };
}
