import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { StoredPageSession } from '../../inspected/inspected-store.ts';
import { livePageSession, type PageSession, parsePageSession } from '../../vtex/page-session.ts';
import { isStoreFramework } from '../../vtex/page-signals.ts';
import { hasLoadedSession } from '../log/reading.ts';
import type { PanelModel } from '../model/panel-model.ts';

/** The session that the page keeps for itself, as FastStore does. */
export interface PageSessions {
  /** As the page's code has it, else as the browser has stored it; `null` where there is none, or nothing is known yet. */
  readonly shown: ReadonlySignal<PageSession | null>;
  /** The browser refuses the page its storage. */
  readonly isRefused: ReadonlySignal<boolean>;
  /** Whether the page had loaded it when it was looked at. */
  readonly isLoaded: ReadonlySignal<boolean>;
}

/** Of each model one: several views ask. */
const known = new WeakMap<PanelModel, PageSessions>();

/** The page's session of a panel. From the first call on, what the browser has stored is read where the page's code has nothing. */
export function pageSessionsOf(model: PanelModel): PageSessions {
  const sessions = known.get(model) ?? createPageSessions(model);
  known.set(model, sessions);
  return sessions;
}

function createPageSessions(model: PanelModel): PageSessions {
  const stored = signal<{ readonly nonce: string; readonly found: StoredPageSession } | null>(null);
  /** Nothing for a page of Store Framework: it keeps no session of its own. */
  const reading = computed(() => {
    const page = model.page.value;
    if (page.kind !== 'ready' || isStoreFramework(page.store.signals)) return null;
    return model.log.readings.value.find(({ id }) => id === page.reading) ?? null;
  });
  const live = computed(() => {
    const { store } = reading.value ?? {};
    return store ? livePageSession(store.signals) : null;
  });
  const found = computed(() => {
    const nonce = reading.value?.store?.document.nonce;
    return stored.value?.nonce === nonce ? (stored.value?.found ?? null) : null;
  });
  let last = 0;

  effect(() => {
    const nonce = reading.value?.store?.document.nonce;
    if (nonce === undefined || !model.visible.value) return;
    // What the page's code has is newer; of its storage it counts whether there is any.
    if (live.value && stored.peek()?.nonce === nonce) return;
    last += 1;
    const mine = last;
    model.storedPageSession(AbortSignal.timeout(10_000)).then(
      (result) => {
        if (mine === last) stored.value = { nonce, found: result };
      },
      // The tab has gone elsewhere, or does not respond: the next reading looks again.
      () => undefined,
    );
  });

  return {
    shown: computed(() => {
      const { value } = found;
      return live.value ?? (value?.kind === 'found' ? parsePageSession(value.json, 'stored') : null);
    }),
    isRefused: computed(() => found.value?.kind === 'refused'),
    isLoaded: computed(() => reading.value !== null && hasLoadedSession(reading.value)),
  };
}
