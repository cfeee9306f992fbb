import type { Signal } from '@preact/signals';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import type { Store } from '../model/page-state.ts';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';
import { useNow } from './time.ts';

export const tabs = ['shopper', 'session'] as const;
export type TabName = (typeof tabs)[number];

/** The tabs, whose store is in sight, how long its session lasts, and Refresh. */
export function TopBar({ tab }: { readonly tab: Signal<TabName> }) {
  const model = useModel();
  const { t } = useText();
  const page = model.page.value;
  const store = 'store' in page ? page.store : null;
  return (
    <header class="top">
      <h1 class="unseen">{t('extensionName')}</h1>
      <div class="tabs" role="tablist" aria-label={t('views')} onKeyDown={(event) => moveTab(event, tab)}>
        {tabs.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab.value === name}
            aria-controls={page.kind === 'ready' ? `panel-${name}` : undefined}
            tabIndex={tab.value === name ? 0 : -1}
            onClick={() => (tab.value = name)}
          >
            {t(name === 'shopper' ? 'tabShopper' : 'tabSession')}
          </button>
        ))}
      </div>
      {store && <Identity store={store} />}
      <TimeLeft />
      <button type="button" class="refresh" aria-busy={model.busy.value} onClick={() => void model.refresh()}>
        {t('refresh')}
      </button>
    </header>
  );
}

/** The arrow keys of a tab list: the other tab is chosen and takes the focus. */
function moveTab(event: KeyboardEvent, tab: Signal<TabName>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = tabs[(tabs.indexOf(tab.value) + step + tabs.length) % tabs.length];
  if (!next) return;
  tab.value = next;
  document.getElementById(`tab-${next}`)?.focus();
}

function Identity({ store: { document, signals } }: { readonly store: Store }) {
  const { t } = useText();
  const host = new URL(document.origin).host;
  return (
    <>
      <span class="identity">{[host, signals.account].filter(Boolean).join(' · ')}</span>
      {signals.workspace && (
        <span class={signals.production ? 'workspace production' : 'workspace'}>
          {signals.production ? t('production') : signals.workspace}
        </span>
      )}
    </>
  );
}

function TimeLeft() {
  const { t, span } = useText();
  const now = useNow();
  const token = useModel().tokens.value.session;
  const expiresAt = token ? decodeSessionToken(token)?.expiresAt : null;
  if (!expiresAt) return null;
  const left = expiresAt.getTime() - now;
  return <span class="time-left">{left > 0 ? t('leftOf', span(left)) : t('expired')}</span>;
}
