import type { Signal } from '@preact/signals';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import type { Store } from '../model/reading.ts';
import { AccessBadge } from './access-badge.tsx';
import type { Language } from './language.ts';
import { Menu } from './menu.tsx';
import { useModel } from './model-context.ts';
import { wideEnoughFor } from './steady.ts';
import { useText } from './text.tsx';
import { useLate, useNow } from './time.ts';

export const tabs = ['shopper', 'session'] as const;
export type TabName = (typeof tabs)[number];

interface TopBarProps {
  readonly tab: Signal<TabName>;
  readonly language: Language;
  readonly onAccess: () => void;
}

/** The tabs, whose store is in sight, by which channel it is read, how long its session lasts, Refresh, and the menu. */
export function TopBar({ tab, language, onAccess }: TopBarProps) {
  const model = useModel();
  const { t } = useText();
  const page = model.page.value;
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
      {page.store && <Identity store={page.store} />}
      {/* Comes a little later than the rest, and moves nothing that can be pressed. */}
      <TimeLeft />
      <AccessBadge onOpen={onAccess} />
      <Refresh />
      <Menu language={language} />
    </header>
  );
}

/** Refresh, which becomes Cancel when what it would wait for takes its time, as a browser's own button does. */
function Refresh() {
  const model = useModel();
  const { t } = useText();
  const busy = model.busy.value;
  // In place of a shopper the notice has the button, beside its words.
  const cancels = useLate(busy) && model.page.value.kind === 'ready';
  return (
    <button
      type="button"
      class="refresh steady"
      style={wideEnoughFor(t('refresh'), t('cancel'))}
      aria-busy={busy}
      onClick={() => (cancels ? model.cancel() : void model.refresh())}
    >
      {t(cancels ? 'cancel' : 'refresh')}
    </button>
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
  const now = useNow(30_000);
  const token = useModel().tokens.value.session;
  const expiresAt = token ? decodeSessionToken(token)?.expiresAt : null;
  if (!expiresAt) return null;
  const left = expiresAt.getTime() - now;
  return <span class="time-left">{left > 0 ? t('leftOf', span(left)) : t('expired')}</span>;
}
