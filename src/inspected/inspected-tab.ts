import type { Cookies, Devtools, Permissions, Runtime, Tabs } from 'webextension-polyfill';
import { accessChanged } from '../messages.ts';
import { delay } from '../vtex/delay.ts';
import { shopperCookieNames } from '../vtex/store-cookie.ts';
import { StoreError } from '../vtex/store-error.ts';
import { createAsk } from './ask-background.ts';
import { evaluate, expressionOf } from './evaluate.ts';
import { look } from './in-page/look.ts';
import type { InspectedStore, StoreEvent } from './inspected-store.ts';
import { listenToLog, readLog } from './network-log.ts';
import { createOwnCalls } from './own-calls.ts';
import { lookSchema } from './page-schema.ts';
import { type EvalApi, renewableEval } from './renewable-eval.ts';
import { createStoreAccess } from './store-access.ts';
import { callStore, logPatienceMs, slotName } from './store-call.ts';
import { isolatedWorld, pageWorld, type World } from './world.ts';

/** The part of the WebExtension API that a panel may have; a panel of Firefox has none of the optional ones. */
export interface PanelApi {
  readonly devtools: Devtools.Static;
  readonly runtime: Pick<Runtime.Static, 'sendMessage' | 'onMessage'>;
  /** Tells without a permission that a tab goes somewhere, not where. */
  readonly tabs?: Pick<Tabs.Static, 'onUpdated'>;
  readonly permissions?: Pick<Permissions.Static, 'request' | 'onAdded' | 'onRemoved'>;
  readonly cookies?: Pick<Cookies.Static, 'onChanged'>;
}

interface TabOptions {
  /** See `renewableEval`. */
  readonly openAnotherContext: () => Promise<EvalApi>;
  /** See `createStoreAccess`. */
  readonly openGrantPage: (origin: string) => void;
}

/**
 * The inspected tab. Every call is made from within its document, so that it has the tab's own cookies, private
 * windows, containers and partitions included: from the page's world, which needs no permission (`eval` and the
 * network log), or where the user has given access from the extension's own.
 */
export function createInspectedTab(
  { devtools, runtime, tabs, permissions, cookies }: PanelApi,
  { openAnotherContext, openGrantPage }: TabOptions,
): InspectedStore {
  const { inspectedWindow, network } = devtools;
  const { tabId } = inspectedWindow;
  const page = renewableEval(inspectedWindow, openAnotherContext);
  const ask = createAsk(runtime);
  const access = createStoreAccess({ ask, permissions, openGrantPage });
  const ownCalls = createOwnCalls(network);
  const listeners = new Set<(event: StoreEvent) => void>();

  const emit = (event: StoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  listenToLog(network, (call) => {
    if (call.ownCall === null) emit({ kind: 'call', call });
    else ownCalls.seen(call);
  });
  network.onNavigated.addListener(() => emit({ kind: 'navigated' }));
  // Of its own pages and of error pages Chromium tells no DevTools extension in any other way.
  tabs?.onUpdated.addListener((id) => {
    if (id === tabId) emit({ kind: 'navigated' });
  });
  cookies?.onChanged.addListener(({ cookie, removed, cause }) => {
    // Of a cookie that is written over the browser tells twice, first that the old one went.
    if (removed && cause === 'overwrite') return;
    if ((shopperCookieNames as readonly string[]).includes(cookie.name)) emit({ kind: 'cookies' });
  });
  const onAccess = () => {
    access.forget();
    emit({ kind: 'access' });
  };
  runtime.onMessage.addListener((message: unknown) => {
    if (message === accessChanged) onAccess();
  });
  // In Chromium no message of the background comes through to a private window's panel.
  permissions?.onAdded.addListener(onAccess);
  permissions?.onRemoved.addListener(onAccess);

  async function worldsOf(origin: string): Promise<World[]> {
    const worlds = [pageWorld(page.run)];
    return (await access.has(origin)) ? [isolatedWorld(ask, tabId, origin), ...worlds] : worlds;
  }

  return {
    // Firefox holds the isolated world to the page's policy, Chromium does not.
    access: { ...access, passesPolicy: !('getBrowserInfo' in runtime) },

    async look(signal) {
      const expression = expressionOf(look, [slotName, crypto.randomUUID()]);
      const lookOnce = () => evaluate(() => page.run(expression), lookSchema, signal);
      const { origin, nonce, timeOrigin, ...signals } = await lookOnce().catch(async (error: unknown) => {
        if (await page.renewed()) return lookOnce();
        throw error;
      });
      // Browser pages, error pages and files have an opaque origin, or none that a store could have.
      if (!/^https?:/.test(origin)) throw new StoreError({ kind: 'no-page' });
      return { document: { origin, nonce, timeOrigin }, signals };
    },

    async fetch(document, request, signal) {
      return callStore({ document, request, worlds: await worldsOf(document.origin), ownCalls, signal });
    },

    async earlierCalls() {
      // A log that cannot be read in time tells nothing; nobody shall wait for it.
      const log = readLog(network).catch(() => []);
      const calls = await Promise.race([log, delay(logPatienceMs).then(() => [])]);
      return calls.filter((call) => call.ownCall === null);
    },

    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    // By `eval`, which is renewed where Firefox lets it die (see `renewableEval`); `reload` of the same object is not.
    reload: () => void page.run('location.reload()').catch(console.error),

    async cookies({ origin }) {
      return (await access.has(origin)) ? ask('cookies', { tabId, origin }) : null;
    },

    async deleteCookies({ origin }, rootPath) {
      return (await access.has(origin)) ? ask('delete-cookies', { tabId, origin, rootPath }) : null;
    },
  };
}
