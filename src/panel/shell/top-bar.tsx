import type { Signal } from '@preact/signals';
import { AccessBadge } from '../access/access-badge.tsx';
import { useText } from '../i18n/use-text.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNavigation } from '../kit/navigation.tsx';
import { useLate } from '../kit/time.tsx';
import type { Store } from '../log/reading.ts';
import { Menu } from './menu.tsx';
import { screens } from './screens.tsx';
import type { Settings } from './settings.ts';

const loadAge = async () => (await import('./age.tsx')).Age;
const loadTimeLeft = async () => (await import('./time-left.tsx')).TimeLeft;

/** The tabs, whose store is shown, by which channel it is read, Refresh, and the menu; quiet where nothing is the matter. */
export function TopBar({ settings }: { readonly settings: Settings }) {
  const model = useModel();
  const { t } = useText();
  const { screen } = useNavigation();
  const page = model.page.value;
  const isAfter = useAfterFirstFrame();
  return (
    <header class="top">
      <h1 class="unseen">{t('extensionName')}</h1>
      <div class="tabs" role="tablist" aria-label={t('views')} onKeyDown={(event) => moveTab(event, screen)}>
        {screens.map(({ id, label }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={screen.value === id}
            aria-controls={page.kind === 'ready' ? `panel-${id}` : undefined}
            tabIndex={screen.value === id ? 0 : -1}
            onClick={() => (screen.value = id)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      {page.store && <Identity store={page.store} />}
      {/* Comes a little later than the rest, and moves nothing that can be pressed. */}
      <LoadedLater load={loadTimeLeft} isShown={isAfter} props={{}} />
      <AccessBadge />
      <Refresh />
      <span class="age" id="read-age">
        <LoadedLater load={loadAge} isShown={isAfter} props={{}} />
      </span>
      <Menu settings={settings} />
    </header>
  );
}

/** Refresh with the age of what is shown; it becomes Cancel when what it would wait for takes its time, as a browser's own button does. */
function Refresh() {
  const model = useModel();
  const { t } = useText();
  const busy = model.busy.value;
  // In place of a shopper the notice has the button, and of an action the bar below.
  const cancels = useLate(busy && !model.actions.isSending.value) && model.page.value.kind === 'ready';
  const does = t(cancels ? 'cancel' : 'refresh');
  return (
    <button
      type="button"
      class="refresh"
      aria-busy={busy}
      aria-label={does}
      aria-describedby="read-age"
      title={does}
      onClick={() => (cancels ? model.cancel() : void model.refresh())}
    >
      {cancels ? '✕' : '⟳'}
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
  // Loud where a press would write to it, and only then.
  const isArmed = useModel().actions.canApply.value;
  const host = new URL(document.origin).host;
  return (
    <>
      <span class="identity">{[host, signals.account].filter(Boolean).join(' · ')}</span>
      {signals.workspace && (
        <span class={`workspace${signals.production ? ' production' : ''}${isArmed ? ' armed' : ''}`}>
          {signals.production ? t('production') : signals.workspace}
        </span>
      )}
    </>
  );
}
