import { doubtsOf } from './doubts.ts';
import { useModel } from './model-context.ts';
import { wideEnoughFor } from './steady.ts';
import { useText } from './text.tsx';

/** Says at every size by which channel the store is read, and whether its answers are in doubt; leads to the region. */
export function AccessBadge({ onOpen }: { readonly onOpen: () => void }) {
  const model = useModel();
  const text = useText();
  const state = model.access.state.value;
  if (!state) return null;
  const { t } = text;
  const [doubt] = doubtsOf(model.evidence.value, model.otherSession.value, text);
  const said = t(state.kind === 'granted' ? 'accessGranted' : 'accessNone');
  return (
    <button
      type="button"
      class={doubt ? 'channel steady trap' : 'channel steady'}
      style={wideEnoughFor(t('accessGranted'), t('accessNone'))}
      aria-label={`${t('access')}: ${said}${doubt ? `. ${doubt}` : ''}`}
      title={doubt ?? t('access')}
      onClick={onOpen}
    >
      {said}
    </button>
  );
}
