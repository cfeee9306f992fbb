import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { devtoolsKeeps, devtoolsSays, devtoolsWord, type PanelWord, panelPort } from '../messages.ts';

/** The devtools page as its panel knows it. */
export interface DevtoolsPage {
  /** Whether DevTools shows our panel and not another one. */
  readonly shown: ReadonlySignal<boolean>;
  /** What was kept for the documents of this panel. */
  readonly kept: Promise<Map<string, string>>;
  /** Keeps a text until DevTools is closed; `null` for no more. */
  keep(key: string, text: string | null): void;
}

type Given = Window & { readonly [devtoolsKeeps]?: Map<string, string> };

/** How long the devtools page may take. Whoever waits longer for nothing keeps things for the document's life alone. */
const patienceMs = 2_000;

/** Speaks with the devtools page of the inspected tab. */
export function connectDevtoolsPage(
  runtime: Pick<Runtime.Static, 'connect'>,
  panel: Window,
  tabId: number,
): DevtoolsPage {
  // A panel is loaded when it is chosen, so it starts in sight.
  const shown = signal(true);
  let take: (items: Map<string, string>) => void = () => undefined;
  const kept = new Promise<Map<string, string>>((resolve) => {
    take = resolve;
  });
  const hear = (message: unknown) => {
    const word = v.parse(devtoolsWord, message);
    if (word.kind === 'kept') take(new Map(Object.entries(word.items)));
    else shown.value = word.kind === 'shown';
  };
  setTimeout(() => take(new Map()), patienceMs);
  if (!('getBrowserInfo' in runtime)) {
    const takeGiven = () => {
      const given = (panel as Given)[devtoolsKeeps];
      if (given) take(new Map(given));
    };
    takeGiven();
    panel.addEventListener(devtoolsSays, (event) => {
      takeGiven();
      hear((event as CustomEvent<unknown>).detail);
    });
    const keep: DevtoolsPage['keep'] = (key, text) => {
      const given = (panel as Given)[devtoolsKeeps];
      if (text === null) given?.delete(key);
      else given?.set(key, text);
    };
    return { shown, kept, keep };
  }
  const port = runtime.connect({ name: panelPort(tabId) });
  port.onMessage.addListener(hear);
  return { shown, kept, keep: (key, text) => port.postMessage({ key, text } satisfies PanelWord) };
}
