import type { Cookies, Devtools, Permissions, Runtime, Tabs } from 'webextension-polyfill';
import { permissionsChanged } from '../messages/permissions-changed.ts';
import { shopperCookieNames } from '../vtex/store-cookie.ts';
import { StoreError } from '../vtex/store-error.ts';
import { within } from '../vtex/within.ts';
import type { EarlyRequests } from '../webext/early-requests.ts';
import { createBackgroundClient } from './background-client.ts';
import { evalTimeoutMs } from './call-limits.ts';
import { evaluate } from './evaluate.ts';
import { createBegunCalls } from './first-calls.ts';
import { createHostPermission } from './host-permission.ts';
import type { FirstRequests, InspectedStore, StoreEvent } from './inspected-store.ts';
import { lookResult } from './look-result.ts';
import { type LoggedCall, listenToLog, readLog, seenCall } from './network-log.ts';
import { createOwnCalls } from './own-calls.ts';
import { type EvalApi, renewableEval } from './renewable-eval.ts';
import { type SentLook, sendLook } from './send-look.ts';
import { slotName } from './slot-name.ts';
import { callStore, logTimeoutMs } from './store-call.ts';
import { isolatedWorld, pageWorld, type World } from './world.ts';

/** The part of the WebExtension API that a panel may have; a panel of Firefox has none of the optional ones. */
export interface PanelApi {
  readonly devtools: Devtools.Static;
  readonly runtime: Pick<Runtime.Static, 'sendMessage' | 'onMessage'>;
  /** Reports without a permission that a tab navigates, not where to. */
  readonly tabs?: Pick<Tabs.Static, 'onUpdated'>;
  readonly permissions?: Pick<
    Permissions.Static,
    'contains' | 'getAll' | 'request' | 'onAdded' | 'onRemoved'
  >;
  readonly cookies?: Pick<Cookies.Static, 'onChanged'>;
}

/** How long the background may take to report the tab's origin; afterwards the page's report counts. */
const originTimeoutMs = 1_000;

interface TabOptions {
  /** See `renewableEval`. */
  readonly openAnotherContext: () => Promise<EvalApi>;
  /** See `createHostPermission`. */
  readonly openGrantPage: (origin: string) => void;
  /** The first look, where it was sent before. */
  readonly firstLook?: Promise<SentLook | null>;
  /** What the network log has reported since. */
  readonly early?: EarlyRequests;
}

/**
 * The inspected tab. Every call is made from within its document, so that it has the tab's own cookies, private
 * windows, containers and partitions included: from the page's world, which needs no permission (`eval` and the
 * network log), or where the user has granted the host from the extension's own.
 */
export function createInspectedTab(
  { devtools, runtime, tabs, permissions, cookies }: PanelApi,
  { openAnotherContext, openGrantPage, firstLook, early }: TabOptions,
): InspectedStore {
  const { inspectedWindow, network } = devtools;
  const { tabId } = inspectedWindow;
  const page = renewableEval(inspectedWindow, openAnotherContext);
  const pagesWorld = pageWorld(page.run);
  const request = createBackgroundClient(runtime);
  const ownCalls = createOwnCalls(network);
  const listeners = new Set<(event: StoreEvent) => void>();
  const emit = (event: StoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const onLate = () => emit({ kind: 'permission-late' });
  const permission = createHostPermission({ request, permissions, openGrantPage, onLate });

  const onLogged = (call: LoggedCall) => {
    if (call.ownCall === null) emit({ kind: 'call', call: seenCall(call) });
    else ownCalls.seen(call);
  };
  listenToLog(network, onLogged, early?.take);
  let sentBefore = firstLook ?? null;
  const onNavigated = () => {
    // What was looked at may be gone.
    sentBefore = null;
    emit({ kind: 'navigated' });
  };
  network.onNavigated.addListener(onNavigated);
  // In no other way does Chromium report its own pages and error pages to a DevTools extension.
  tabs?.onUpdated.addListener((id) => {
    if (id === tabId) onNavigated();
  });
  cookies?.onChanged.addListener(({ cookie, removed, cause }) => {
    // A cookie that is overwritten is reported twice, first that the old one was removed.
    if (removed && cause === 'overwrite') return;
    if ((shopperCookieNames as readonly string[]).includes(cookie.name)) emit({ kind: 'cookies' });
  });
  const onPermissions = () => {
    permission.forget();
    emit({ kind: 'permission' });
  };
  runtime.onMessage.addListener((message: unknown) => {
    if (message === permissionsChanged) onPermissions();
  });
  // In Chromium no message of the background comes through to a private window's panel.
  permissions?.onAdded.addListener(onPermissions);
  permissions?.onRemoved.addListener(onPermissions);

  const begunCalls = createBegunCalls(ownCalls, ({ nonce }, id) => {
    void pageWorld(page.run)
      .abortCall(slotName, nonce, id)
      .catch(() => undefined);
  });

  async function takeFirstLook(): Promise<SentLook | null> {
    const before = sentBefore;
    sentBefore = null;
    const sent = await before;
    // A panel that opens hidden reads much later: what was read at its opening is old by then.
    return sent && Date.now() - sent.at < evalTimeoutMs ? sent : null;
  }

  async function send(signal: AbortSignal, first?: FirstRequests): Promise<SentLook> {
    // With a permission a call is made where no script of the page is; of which host is known only afterwards.
    const isPageAlone = first && !(await within(permission.anySoon(), { signal }));
    if (isPageAlone) begunCalls.cancel();
    return sendLook(page.run, isPageAlone ? first : null);
  }

  async function worldsOf(origin: string): Promise<World[]> {
    const worlds = [pagesWorld];
    return (await permission.hasSoon(origin)) ? [isolatedWorld(request, tabId, origin), ...worlds] : worlds;
  }

  /**
   * With the host permission the browser itself reports the tab's origin, whatever a script of the page made of it.
   * @throws StoreError `moved` where it is another than the page reported.
   */
  async function checkOrigin(reported: string): Promise<void> {
    if (!permission.isKnown(reported)) return;
    const response = request('tab-origin', { tabId, origin: reported });
    const origin = await within(response, { milliseconds: originTimeoutMs }).catch(() => null);
    if (origin !== null && origin !== reported) throw new StoreError({ kind: 'moved' });
  }

  return {
    // Firefox applies the page's policy to the isolated world, Chromium does not.
    permission: { ...permission, passesPolicy: !('getBrowserInfo' in runtime) },

    async look(signal, first) {
      const sent = (first && (await within(takeFirstLook(), { signal }))) ?? (await send(signal, first));
      const seen = await evaluate(() => sent.result, lookResult, signal).catch(async (error: unknown) => {
        if (await page.renewed()) return evaluate(() => page.run(sent.expression), lookResult, signal);
        throw error;
      });
      const { origin, nonce, timeOrigin, callsSessions, started, ...signals } = seen;
      // Browser pages, error pages and files have an opaque origin, or none that a store could have.
      if (!/^https?:/.test(origin)) throw new StoreError({ kind: 'no-page' });
      const document = { origin, nonce, timeOrigin };
      begunCalls.begin(document, signals.rootPath, sent, started);
      await within(checkOrigin(origin), { signal });
      return { document, signals, callsSessions, sentAt: started.length > 0 ? sent.at : null };
    },

    async fetch(document, storeRequest, signal) {
      const begun = begunCalls.take(document, storeRequest);
      const worlds = begun ? [pagesWorld] : await within(worldsOf(document.origin), { signal });
      return callStore({ document, request: storeRequest, worlds, ownCalls, begun, signal });
    },

    async earlierCalls() {
      // A log that cannot be read in time counts as empty.
      const calls = await within(readLog(network), { milliseconds: logTimeoutMs }).catch(() => []);
      return calls.filter((call) => call.ownCall === null).map(seenCall);
    },

    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    // By `eval`, which is renewed where it dies in Firefox (see `renewableEval`); `reload` of the same object is not.
    reload: () => void page.run('location.reload()').catch(console.error),

    async pageSession() {
      const { createPageSessionPort } = await import('./page-session-port.ts');
      return createPageSessionPort(page.run, pagesWorld);
    },

    async cookies({ origin }) {
      return (await permission.has(origin)) ? request('cookies', { tabId, origin }) : null;
    },

    async deleteCookies({ origin, timeOrigin }, rootPath) {
      if (!(await permission.has(origin))) return null;
      const deleted = await request('delete-cookies', { tabId, origin, timeOrigin, rootPath });
      if (deleted === 'moved') throw new StoreError({ kind: 'moved' });
      return deleted;
    },
  };
}
