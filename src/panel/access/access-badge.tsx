import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNavigation } from '../kit/navigation.tsx';
import { toggleAt } from '../kit/popover-anchor.ts';
import { wideEnoughFor } from '../kit/steady.ts';
import { useDoubts } from './use-doubts.tsx';

/** Says at every size by which channel the store is read, and whether its responses are in doubt; leads to the details. */
export function AccessBadge() {
  const model = useModel();
  const navigation = useNavigation();
  const { t } = useText();
  const doubts = useDoubts();
  const state = model.access.state.value;
  if (!state) return null;
  const [doubt] = doubts;
  const isGranted = state.kind === 'granted';
  const said = t(isGranted ? 'accessGranted' : 'accessNone');
  return (
    <button
      ref={(button) => {
        navigation.accessButton.current = button;
      }}
      type="button"
      class={doubt ? 'channel steady warning' : 'channel steady'}
      style={wideEnoughFor(t('accessGranted'), t('accessNone'))}
      aria-haspopup="dialog"
      aria-label={`${t('access')}: ${said}${doubt ? `. ${doubt}` : ''}`}
      title={doubt ?? t('access')}
      onClick={({ currentTarget }) => toggleAt(navigation.accessAt, currentTarget)}
    >
      <span class="sign">{isGranted ? '●' : '◐'}</span> <span class="said">{said}</span>
    </button>
  );
}
