import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { wideEnoughFor } from '../kit/steady.ts';
import { useDoubts } from './use-doubts.tsx';

/** Says at every size by which channel the store is read, and whether its responses are in doubt; leads to the region. */
export function AccessBadge({ onOpen }: { readonly onOpen: () => void }) {
  const model = useModel();
  const { t } = useText();
  const doubts = useDoubts();
  const state = model.access.state.value;
  if (!state) return null;
  const [doubt] = doubts;
  const said = t(state.kind === 'granted' ? 'accessGranted' : 'accessNone');
  return (
    <button
      type="button"
      class={doubt ? 'channel steady warning' : 'channel steady'}
      style={wideEnoughFor(t('accessGranted'), t('accessNone'))}
      aria-label={`${t('access')}: ${said}${doubt ? `. ${doubt}` : ''}`}
      title={doubt ?? t('access')}
      onClick={onOpen}
    >
      {said}
    </button>
  );
}
