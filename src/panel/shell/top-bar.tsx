import type { Signal } from '@preact/signals';
import { sessionExpired } from '../../findings/session-expired.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { AccessBadge } from '../access/access-badge.tsx';
import type { Language } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { wideEnoughFor } from '../kit/steady.ts';
import { useLate, useNow } from '../kit/time.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import type { Store } from '../log/reading.ts';
import { Menu } from './menu.tsx';
import { screens } from './screens.tsx';

interface TopBarProps {
  /** The id of the screen in front. */
  readonly chosen: Signal<string>;
  readonly language: Language;
  readonly onAccess: () => void;
}

/** The tabs, whose store is shown, by which channel it is read, how long its session lasts, Refresh, and the menu. */
export function TopBar({ chosen, language, onAccess }: TopBarProps) {
  const model = useModel();
  const { t } = useText();
  const page = model.page.value;
  return (
    <header class="top">
      <h1 class="unseen">{t('extensionName')}</h1>
      <div class="tabs" role="tablist" aria-label={t('views')} onKeyDown={(event) => moveTab(event, chosen)}>
        {screens.map(({ id, label }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={chosen.value === id}
            aria-controls={page.kind === 'ready' ? `panel-${id}` : undefined}
            tabIndex={chosen.value === id ? 0 : -1}
            onClick={() => (chosen.value = id)}
          >
            {t(label)}
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
function moveTab(event: KeyboardEvent, chosen: Signal<string>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const index = screens.findIndex(({ id }) => id === chosen.value);
  const next = screens.at((index + step) % screens.length);
  if (!next) return;
  chosen.value = next.id;
  document.getElementById(`tab-${next.id}`)?.focus();
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
  const isExpired = useFinding(sessionExpired) !== null;
  const token = useModel().cookies.tokens.value.session;
  const expiresAt = token ? decodeSessionToken(token)?.expiresAt : null;
  if (!expiresAt) return null;
  const left = expiresAt.getTime() - now;
  return <span class="time-left">{isExpired ? t('finding_session_expired') : t('leftOf', span(left))}</span>;
}
