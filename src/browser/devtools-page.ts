import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { devtoolsChannel, devtoolsWord, type PanelWord } from '../messages.ts';

/** The devtools page as its panel knows it. */
export interface DevtoolsPage {
  /** Whether DevTools shows our panel and not another one. */
  readonly shown: ReadonlySignal<boolean>;
  /** What was kept for the documents of this panel. */
  readonly kept: Promise<ReadonlyMap<string, string>>;
  /** Keeps a text until DevTools is closed; `null` for no more. */
  keep(key: string, text: string | null): void;
}

/** How long the devtools page may take. Whoever waits longer for nothing keeps things for the document's life alone. */
const patienceMs = 2_000;

/** Speaks with the devtools page of the inspected tab, which begins to when DevTools shows the panel. */
export function connectDevtoolsPage(panel: Window): DevtoolsPage {
  // A panel is loaded when it is chosen, so it starts in sight.
  const shown = signal(true);
  let port: MessagePort | undefined;
  const kept = new Promise<ReadonlyMap<string, string>>((resolve) => {
    setTimeout(() => resolve(new Map()), patienceMs);
    panel.addEventListener('message', ({ data, origin, ports }) => {
      if (data !== devtoolsChannel || origin !== panel.location.origin) return;
      [port] = ports;
      if (!port) return;
      port.onmessage = (event) => {
        const word = v.parse(devtoolsWord, event.data);
        resolve(new Map(Object.entries(word.kept)));
        shown.value = word.shown;
      };
    });
  });
  return { shown, kept, keep: (key, text) => port?.postMessage({ key, text } satisfies PanelWord) };
}
