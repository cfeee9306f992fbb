import { Window } from 'happy-dom';
import { vi } from 'vitest';
import type { Devtools, Tabs } from 'webextension-polyfill';
import type { createPageChannel } from '../../../src/inspected/page-channel.ts';

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
 * An inspected tab: expressions run for real, in the document that it shows when they arrive, and see nothing
 * but that document's own names. The network is a stub.
 */
export class FakeTab {
  page: Window;
  readonly fetch = vi.fn<typeof fetch>();
  /** What `navigator.onLine` tells the page. */
  onLine = true;
  readonly evaluated: string[] = [];
  readonly onRequestFinished = new FakeEvent<unknown>();
  readonly onNavigated = new FakeEvent<string>();
  /** `tabs.onUpdated`. */
  readonly onUpdated = new FakeEvent<number>();
  readonly reload = vi.fn<() => void>();
  har: unknown = { entries: [] };
  shape: EvalShape = 'bare value';
  /** Takes the place of the page for each expression that it returns something for. */
  intercept: (expression: string) => unknown = () => undefined;

  constructor(url = 'https://store.example/', html = '') {
    this.page = pageOf(url, html);
  }

  /** The tab shows another document, and the browser tells so. */
  navigate(url: string, html = '') {
    this.page = pageOf(url, html);
    this.onNavigated.fire(url);
  }

  /** The document's own variable: `__RUNTIME__`. */
  define(name: string, value: unknown) {
    Object.defineProperty(this.page, name, { value, configurable: true });
  }

  run(expression: string): unknown {
    this.evaluated.push(expression);
    const { page } = this;
    const body = new Function('window', 'document', 'location', 'fetch', 'navigator', `return ${expression}`);
    return body(page, page.document, page.location, this.fetch, { onLine: this.onLine });
  }

  /** What else the channel needs of the browser. */
  get surroundings(): Parameters<typeof createPageChannel>[1] {
    return {
      tabs: { onUpdated: this.onUpdated } as unknown as Pick<Tabs.Static, 'onUpdated'>,
      openAnotherContext: async () => this.devtools.inspectedWindow,
    };
  }

  get devtools(): Devtools.Static {
    const evaluate = async (expression: string) => {
      const answer = await (this.intercept(expression) ?? this.run(expression));
      return this.shape === 'bare value' ? answer : [answer, undefined];
    };
    const { onNavigated, onRequestFinished, reload } = this;
    return {
      inspectedWindow: { eval: evaluate, reload, tabId: 1 },
      network: { onNavigated, onRequestFinished, getHAR: async () => this.har },
    } as unknown as Devtools.Static;
  }

  /** The network log shows a request, with the headers that it was made with. */
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
    response: { headers: [{ name: 'Set-Cookie', value: set.join('\n') }] },
  };
}

function pageOf(url: string, html: string): Window {
  const page = new Window({ url });
  page.document.write(html);
  return page;
}

/** A fetch that never answers, and fails when it is called off. */
export function hangingFetch(_: unknown, init?: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}
