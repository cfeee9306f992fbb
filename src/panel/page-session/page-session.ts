import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { StoredPageSession } from '../../inspected/inspected-store.ts';
import { type PageSession, parsePageSession } from '../../vtex/page-session.ts';
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

/**
 * How old a document must be for its page to have loaded the session that it keeps, in milliseconds: before that it has its
 * defaults, which would be drift.
 */
const loadingMs = 3_000;

/** Of each model one: several views ask. */
const known = new WeakMap<PanelModel, PageSessions>();

/** The page's session of a panel. From the first call on, what the browser has stored is read where the page's code has nothing. */
export function pageSessionsOf(model: PanelModel): PageSessions {
  const sessions = known.get(model) ?? createPageSessions(model);
  known.set(model, sessions);
  return sessions;
}

/** JSON of the page's session by another look than that of the reading that is shown. */
interface LaterLook {
  readonly reading: number;
  readonly json: string | null;
}

function createPageSessions(model: PanelModel): PageSessions {
  const stored = signal<{ readonly nonce: string; readonly found: StoredPageSession } | null>(null);
  const later = signal<LaterLook | null>(null);
  /** Nothing for a page of Store Framework: it keeps no session of its own. */
  const reading = computed(() => {
    const page = model.page.value;
    if (page.kind !== 'ready' || page.store.signals.found.includes('__RUNTIME__')) return null;
    return model.log.readings.value.find(({ id }) => id === page.reading) ?? null;
  });
  const hasLater = computed(() => reading.value !== null && later.value?.reading === reading.value.id);
  const live = computed(() => {
    const json = hasLater.value ? later.value?.json : reading.value?.store?.signals.pageSession;
    return parsePageSession(json ?? null, 'live');
  });
  const isLoaded = computed(() => {
    const { store, at = 0 } = reading.value ?? {};
    return hasLater.value || (store != null && at - store.document.timeOrigin > loadingMs);
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

  // What was read of a page that had just begun is looked at once more, without a request.
  effect(() => {
    const { id, store } = reading.value ?? {};
    if (id === undefined || !store || isLoaded.value || !model.visible.value) return;
    const { nonce, timeOrigin } = store.document;
    const look = async () => {
      const now = await model.look(AbortSignal.timeout(10_000)).catch(() => null);
      if (now?.document.nonce === nonce) later.value = { reading: id, json: now.signals.pageSession };
    };
    const timer = setTimeout(look, Math.max(0, timeOrigin + loadingMs - Date.now()));
    return () => clearTimeout(timer);
  });

  return {
    shown: computed(() => {
      const { value } = found;
      return live.value ?? (value?.kind === 'found' ? parsePageSession(value.json, 'stored') : null);
    }),
    isRefused: computed(() => found.value?.kind === 'refused'),
    isLoaded,
  };
}
