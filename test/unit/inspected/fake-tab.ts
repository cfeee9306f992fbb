import { Window } from 'happy-dom';
import { vi } from 'vitest';
import type { Devtools } from 'webextension-polyfill';
import { createHandlers } from '../../../src/background/handlers.ts';
import { createMessageListener } from '../../../src/background/message-listener.ts';
import type { PanelApi } from '../../../src/inspected/inspected-tab.ts';
import { permissionsChanged } from '../../../src/messages/permissions-changed.ts';
import { FakeBrowser } from './fake-browser.ts';

/** An event of the extension API that a test fires itself. */
class FakeEvent<Argument> {
  readonly #listeners = new Set<(argument: Argument) => void>();
  addListener = (listener: (argument: Argument) => void) => void this.#listeners.add(listener);
  removeListener = (listener: (argument: Argument) => void) => void this.#listeners.delete(listener);
  hasListener = (listener: (argument: Argument) => void) => this.#listeners.has(listener);
  fire(argument: Argument) {
    for (const listener of this.#listeners) listener(argument);
  }
}

/** The browsers differ in what `eval` resolves to. */
export type EvalShape = 'bare value' | 'value and error';

/**
 * An inspected tab: expressions are evaluated in the document that it shows at that time, and see only
 * that document's own names. The network is a stub.
 */
export class FakeTab {
  page: Window;
  /** When the document was created. */
  timeOrigin = 1_700_000_000_000.5;
  readonly fetch = vi.fn<typeof fetch>();
  /** The fetch of the isolated world, which no script of the page can replace. */
  readonly isolatedFetch = vi.fn<typeof fetch>();
  /** The page's `navigator.onLine`. */
  onLine = true;
  readonly evaluated: string[] = [];
  readonly onRequestFinished = new FakeEvent<unknown>();
  readonly onNavigated = new FakeEvent<string>();
  /** `tabs.onUpdated`. */
  readonly onUpdated = new FakeEvent<number>();
  /** `runtime.onMessage` of the panel. */
  readonly onMessage = new FakeEvent<unknown>();
  /** `cookies.onChanged` of the panel, as Chromium has it. */
  readonly onCookieChanged = new FakeEvent<unknown>();
  readonly openGrantPage = vi.fn<(origin: string) => void>();
  /** The browser as the background sees it. */
  readonly browser = new FakeBrowser(this);
  /** Whether a service worker handles the page's requests. */
  handledByWorker = false;
  /** The page's resource timing entries. */
  timings: readonly Partial<PerformanceResourceTiming>[] = [];
  har: unknown = { entries: [] };
  /** The page's `indexedDB`. */
  indexedDB: unknown;
  shape: EvalShape = 'bare value';
  /** Replaces the page's result for each expression that it returns something for. */
  intercept: (expression: string) => unknown = () => undefined;

  constructor(url = 'https://store.example/', html = '') {
    this.page = pageOf(url, html);
  }

  /** The tab shows another document, and the browser reports it. */
  navigate(url: string, html = '') {
    this.page = pageOf(url, html);
    this.timeOrigin += 100.5;
    this.onNavigated.fire(url);
  }

  /** The document's own variable: `__RUNTIME__`. */
  define(name: string, value: unknown) {
    Object.defineProperty(this.page, name, { value, configurable: true });
  }

  run(expression: string): unknown {
    this.evaluated.push(expression);
    return this.runIn(this.page, this.fetch, expression);
  }

  /** Evaluates text with the globals of the tab's document, and with one world's own `window` and `fetch`. */
  runIn(window: object, fetchHere: typeof fetch, expression: string): unknown {
    const { page } = this;
    const performance = { timeOrigin: this.timeOrigin, now: () => 7.5, getEntriesByType: () => this.timings };
    const nextHopProtocol = this.handledByWorker ? '' : 'http/1.1';
    /** Reports each request that this fetch was called with. */
    const PerformanceObserver = class {
      observe = () => undefined;
      disconnect = () => undefined;
      takeRecords = () =>
        vi.mocked(fetchHere).mock.calls.map(([name]) => ({ name, startTime: 8, nextHopProtocol }));
    };
    const controller = this.handledByWorker ? {} : null;
    const navigator = { onLine: this.onLine, serviceWorker: { controller } };
    const names = { window, document: page.document, location: page.location, performance };
    const globals = { ...names, fetch: fetchHere, navigator, PerformanceObserver, indexedDB: this.indexedDB };
    return new Function(...Object.keys(globals), `return ${expression}`)(...Object.values(globals));
  }

  /** What the inspected tab needs of the browser, the real background included. */
  get api(): PanelApi {
    const listener = createMessageListener(createHandlers(this.browser.api), 'extension:');
    const sendMessage = (message: unknown) =>
      new Promise((resolve) => {
        if (!listener(message, { url: 'extension:panel' }, resolve)) resolve(undefined);
      });
    return {
      devtools: this.devtools,
      runtime: { sendMessage, onMessage: this.onMessage } as unknown as PanelApi['runtime'],
      tabs: { onUpdated: this.onUpdated } as unknown as NonNullable<PanelApi['tabs']>,
      cookies: { onChanged: this.onCookieChanged } as unknown as NonNullable<PanelApi['cookies']>,
    };
  }

  get options() {
    return {
      openAnotherContext: async () => this.devtools.inspectedWindow,
      openGrantPage: this.openGrantPage,
    };
  }

  /** The user grants or removes host permissions, and the background reports it. */
  allow(...patterns: string[]) {
    this.browser.allowed = patterns;
    this.onMessage.fire(permissionsChanged);
  }

  get devtools(): Devtools.Static {
    const evaluate = async (expression: string) => {
      const result = await (this.intercept(expression) ?? this.run(expression));
      return this.shape === 'bare value' ? result : [result, undefined];
    };
    const { onNavigated, onRequestFinished } = this;
    return {
      inspectedWindow: { eval: evaluate, tabId: 1 },
      network: { onNavigated, onRequestFinished, getHAR: async () => this.har },
    } as unknown as Devtools.Static;
  }

  /** Adds a request to the network log, with the headers that it was sent with. */
  log(url: string, method: string, sent: Readonly<Record<string, string>>, set: readonly string[] = []) {
    this.onRequestFinished.fire(logEntry(url, method, { Host: new URL(url).host, ...sent }, set));
  }
}

/** An entry of the network log. */
export function logEntry(
  url: string,
  method: string,
  sent: Readonly<Record<string, string>>,
  set: readonly string[] = [],
) {
  return {
    startedDateTime: new Date().toISOString(),
    time: 0,
    request: { url, method, headers: Object.entries(sent).map(([name, value]) => ({ name, value })) },
    response: { status: 200, headers: [{ name: 'Set-Cookie', value: set.join('\n') }] },
  };
}

function pageOf(url: string, html: string): Window {
  const page = new Window({ url });
  page.document.write(html);
  return page;
}

/** A fetch that never responds, and rejects when it is aborted. */
export function hangingFetch(_: unknown, init?: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}
