import type { CookieStore } from '../driver.ts';
import type { BrowserElement, BrowserTab, BrowserWindow, PrivilegedWindow } from './gecko.ts';
import type { RemoteDocuments } from './remote-documents.ts';

/** The tabs, each in a window of its own. Sent to Firefox as source: uses nothing but types. */
export function createRemoteTabs(window: PrivilegedWindow, documents: RemoteDocuments) {
  const { ChromeUtils, Services } = window;
  const tabs = new Map<number, BrowserTab>();
  const cookieStores = new Map<number, CookieStore>();
  let lastId = 0;

  const tabOf = (id: number) => {
    const tab = tabs.get(id);
    if (!tab) throw new Error('This tab is closed');
    return tab;
  };
  const contextOf = (id: number) => tabOf(id).linkedBrowser.browsingContext;

  // Firefox keeps only weak references to listeners, so they are kept here.
  const listeners = new Set<object>();
  const stateStop = 0x10;
  const stateIsNetwork = 0x40000;
  const sameDocument = 0x1;
  const errorPage = 0x2;
  const notifyOfNetworkAndLocation = 0x4 | 0x80;
  const abortedForAnotherLoad = 0x804b0002;

  /** Starts a load and waits until it has ended, successfully or not. */
  const load = (browser: BrowserElement, start: () => void, isOtherDone = () => false) =>
    new Promise<void>((resolve) => {
      const done = () => {
        browser.removeProgressListener(listener);
        listeners.delete(listener);
        resolve();
      };
      const listener = {
        QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']),
        onStateChange(progress: { isTopLevel: boolean }, _request: unknown, flags: number, status: number) {
          // A page of another process than the one before is loaded twice, and the first load is aborted.
          if (!progress.isTopLevel || status === abortedForAnotherLoad) return;
          if (flags & stateStop && flags & stateIsNetwork && (status !== 0 || !isOtherDone())) done();
        },
        onLocationChange(progress: { isTopLevel: boolean }, _request: unknown, _uri: unknown, flags: number) {
          if (progress.isTopLevel && flags & (sameDocument | errorPage)) done();
        },
      };
      listeners.add(listener);
      browser.addProgressListener(listener, notifyOfNetworkAndLocation);
      start();
    });
  const goto = (browser: BrowserElement, url: string) =>
    load(
      browser,
      () => {
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        browser.fixupAndLoadURIString(url, { triggeringPrincipal });
      },
      // The blank page that a new window begins with may end its load after ours began.
      () => browser.currentURI.spec === 'about:blank' && url !== 'about:blank',
    );

  // The first window stays open, because Marionette works through it.
  let firstIsFree = true;
  const takeWindow = async (cookieStore: CookieStore) => {
    if (cookieStore === 'default' && firstIsFree) {
      firstIsFree = false;
      return window;
    }
    const opened = window.OpenBrowserWindow({ private: cookieStore === 'private' });
    await new Promise((loaded) => opened.addEventListener('load', loaded, { once: true }));
    return opened;
  };
  /** The number of the container; 0 for no container. */
  const containerOf = (cookieStore: CookieStore) => Number(/^container (\d)$/.exec(cookieStore)?.[1] ?? 0);
  /** A window's first tab is in no container. */
  const tabIn = ({ gBrowser }: BrowserWindow, cookieStore: CookieStore) => {
    const userContextId = containerOf(cookieStore);
    if (userContextId === 0) return gBrowser.selectedTab;
    const first = gBrowser.selectedTab;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab('about:blank', { userContextId, triggeringPrincipal });
    gBrowser.removeTab(first);
    return gBrowser.selectedTab;
  };

  return {
    tabOf,
    /** As a person's click does. Firefox shows its prompts only in the window in front. */
    bringToFront(id: number): void {
      const tab = tabOf(id);
      tab.documentGlobal.focus();
      tab.documentGlobal.gBrowser.selectedTab = tab;
    },
    /** Sets the language of Firefox, and so of its extensions; its own texts stay English without a language pack. */
    setLocale(locale: string): void {
      Services.locale.availableLocales = [locale, 'en-US'];
      Services.locale.requestedLocales = [locale];
    },
    /** A large window has space for the page above a docked panel of any size we test. */
    async openTab(large: boolean, cookieStore: CookieStore): Promise<number> {
      const home = await takeWindow(cookieStore);
      await home.delayedStartupPromise;
      if (large) home.resizeTo(1400, 1500);
      tabs.set(++lastId, tabIn(home, cookieStore));
      cookieStores.set(lastId, cookieStore);
      return lastId;
    },
    /** A tab that was not opened by a test and was not found before, by its address; 0 if there is none. */
    findTab(part: string): number {
      const known = new Set(tabs.values());
      for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
        const found = gBrowser.tabs.find(
          (tab) => !known.has(tab) && tab.linkedBrowser.currentURI.spec.includes(part),
        );
        if (found) {
          tabs.set(++lastId, found);
          return lastId;
        }
      }
      return 0;
    },
    gotoInTab: (id: number, url: string) => goto(tabOf(id).linkedBrowser, url),
    reloadTab(id: number): Promise<void> {
      const browser = tabOf(id).linkedBrowser;
      return load(browser, () => browser.reload());
    },
    evaluateInTab: (id: number, expression: string) => documents.evaluate(contextOf(id), expression),
    pictureOfTab: (id: number) => documents.picture(contextOf(id)),
    clearCookies(id: number): void {
      const cookieStore = cookieStores.get(id) ?? 'default';
      // Partitions and first parties are not named, so that cookies of all of them are removed.
      const attributes = {
        userContextId: containerOf(cookieStore),
        privateBrowsingId: cookieStore === 'private' ? 1 : 0,
      };
      Services.cookies.removeCookiesWithOriginAttributes(JSON.stringify(attributes));
    },
    setTabOffline(id: number, offline: boolean): void {
      const context = contextOf(id);
      if (!context) throw new Error('This tab has no document just now');
      context.forceOffline = offline;
      // A connection that is open already would still be used.
      if (offline) Services.obs.notifyObservers(null, 'net:prune-all-connections');
    },
    readClipboard: () => window.navigator.clipboard.readText(),
    async closeTab(id: number): Promise<void> {
      const tab = tabOf(id);
      tabs.delete(id);
      if (tab.documentGlobal !== window) return tab.documentGlobal.close();
      // The window is used again, without the other tabs that the extension opened in it.
      for (const other of [...window.gBrowser.tabs]) if (other !== tab) window.gBrowser.removeTab(other);
      await goto(tab.linkedBrowser, 'about:blank');
      firstIsFree = true;
    },
  };
}

export type RemoteTabs = ReturnType<typeof createRemoteTabs>;
