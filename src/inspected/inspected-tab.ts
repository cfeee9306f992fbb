import type { Cookies, Devtools, Permissions, Runtime, Tabs } from 'webextension-polyfill';
import { accessChanged } from '../messages.ts';
import { delay } from '../vtex/delay.ts';
import { shopperCookieNames } from '../vtex/store-cookie.ts';
import { StoreError } from '../vtex/store-error.ts';
import { unlessAborted } from '../vtex/unless-aborted.ts';
import { createAsk } from './ask-background.ts';
import { evaluate, expressionOf } from './evaluate.ts';
import { look } from './in-page/look.ts';
import type { InspectedStore, StoreEvent } from './inspected-store.ts';
import { listenToLog, readLog, seenCall } from './network-log.ts';
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

/** How long the background may take to answer which origin the tab has; afterwards the page's report counts. */
const originTimeoutMs = 1_000;

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
  const ownCalls = createOwnCalls(network);
  const listeners = new Set<(event: StoreEvent) => void>();
  const emit = (event: StoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const onLate = () => emit({ kind: 'access-late' });
  const access = createStoreAccess({ ask, permissions, openGrantPage, onLate });

  listenToLog(network, (call) => {
    if (call.ownCall === null) emit({ kind: 'call', call: seenCall(call) });
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
    return (await access.hasSoon(origin)) ? [isolatedWorld(ask, tabId, origin), ...worlds] : worlds;
  }

  /**
   * With access the browser itself reports the tab's origin, whatever a script of the page made of it.
   * @throws StoreError `moved` where it is another than the page reported.
   */
  async function checkOrigin(reported: string): Promise<void> {
    if (!access.isKnown(reported)) return;
    const answer = ask('tab-origin', { tabId, origin: reported }).catch(() => null);
    const origin = await Promise.race([answer, delay(originTimeoutMs).then(() => null)]);
    if (origin !== null && origin !== reported) throw new StoreError({ kind: 'moved' });
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
      await unlessAborted(checkOrigin(origin), signal);
      return { document: { origin, nonce, timeOrigin }, signals };
    },

    async fetch(document, request, signal) {
      const worlds = await unlessAborted(worldsOf(document.origin), signal);
      return callStore({ document, request, worlds, ownCalls, signal });
    },

    async earlierCalls() {
      // A log that cannot be read in time counts as empty.
      const log = readLog(network).catch(() => []);
      const calls = await Promise.race([log, delay(logPatienceMs).then(() => [])]);
      return calls.filter((call) => call.ownCall === null).map(seenCall);
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

    async deleteCookies({ origin, timeOrigin }, rootPath) {
      if (!(await access.has(origin))) return null;
      const deleted = await ask('delete-cookies', { tabId, origin, timeOrigin, rootPath });
      if (deleted === 'moved') throw new StoreError({ kind: 'moved' });
      return deleted;
    },
  };
}
