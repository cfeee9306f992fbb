import type { Signal } from '@preact/signals';
import { useText } from '../i18n/use-text.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';

const loadDetails = async () => (await import('./access-details.tsx')).AccessDetails;

interface AccessRegionProps {
  /** Whether the region is open: the bar above opens it, too. */
  readonly open: Signal<boolean>;
  /** Set where it is to take the focus; reset once it has. */
  readonly wanted: Signal<boolean>;
}

/** By which channel the store is read, and the permission for it: explained, asked for and removed. */
export function AccessRegion({ open, wanted }: AccessRegionProps) {
  const model = useModel();
  const { t } = useText();
  const state = model.access.state.value;
  const origin = model.page.value.store?.document.origin;
  if (!state || !origin) return null;
  return (
    <section id="access" class="cookies" aria-labelledby="access-title">
      <details open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>
          <span id="access-title">{t('access')}</span> ·{' '}
          {t(state.kind === 'granted' ? 'accessGranted' : 'accessNone')}
        </summary>
        {open.value && (
          <LoadedLater load={loadDetails} isShown props={{ state, host: new URL(origin).host, wanted }} />
        )}
      </details>
    </section>
  );
}
