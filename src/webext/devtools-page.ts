import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { type KeepMessage, panelStatus } from '../messages/devtools-channel.ts';
import type { DevtoolsPorts } from './devtools-ports.ts';

/** The devtools page as its panel knows it. */
export interface DevtoolsPage {
  /** Whether DevTools shows our panel and not another one. */
  readonly shown: ReadonlySignal<boolean>;
  /** What was kept for the documents of this panel. */
  readonly kept: Promise<ReadonlyMap<string, string>>;
  /** Keeps a text until DevTools is closed; `null` for no more. */
  keep(key: string, text: string | null): void;
}

/** How long the devtools page may take. After that, things are kept for as long as the document lives. */
const connectTimeoutMs = 2_000;

/** Connects to the devtools page of the inspected tab, which opens the channel when DevTools shows the panel. */
export function connectDevtoolsPage(ports: DevtoolsPorts): DevtoolsPage {
  // A panel is loaded when it is chosen, so it starts visible.
  const shown = signal(true);
  let port: MessagePort | undefined;
  const kept = new Promise<ReadonlyMap<string, string>>((resolve) => {
    setTimeout(() => resolve(new Map()), connectTimeoutMs);
    ports.listen((opened) => {
      port = opened;
      port.onmessage = (event) => {
        const status = v.parse(panelStatus, event.data);
        resolve(new Map(Object.entries(status.kept)));
        shown.value = status.shown;
      };
    });
  });
  return { shown, kept, keep: (key, text) => port?.postMessage({ key, text } satisfies KeepMessage) };
}
