import type { WayOut } from '../../findings/finding.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { showAccess, showKey, showPlace, showSessionPart, useNavigation } from '../kit/navigation.tsx';
import type { LeadsTo } from './finding-words.ts';
import type { ShownFinding } from './use-findings.tsx';

interface FindingViewProps {
  readonly finding: ShownFinding;
  /** Called before a button leads elsewhere. */
  readonly onLeave: () => void;
}

/** One finding: what is wrong, the button that fixes it, and the way to its field. */
export function FindingView({ finding: { text, severity, wayOut, leadsTo }, onLeave }: FindingViewProps) {
  const { edits } = useModel();
  const { t } = useText();
  const navigation = useNavigation();
  const fix = ({ set, to, revert }: WayOut) => {
    edits.set(set, to);
    if (revert !== undefined) edits.revert(revert);
  };
  const go = (target: LeadsTo) => {
    onLeave();
    if (target.kind === 'place') showPlace(navigation, target.place);
    else if (target.kind === 'key') showKey(navigation, target.path);
    else if (target.kind === 'cookies') showSessionPart(navigation, 'cookies');
    else showAccess(navigation);
  };
  return (
    <p class={`finding ${severity}`}>
      <span class="sign">{severity === 'problem' ? '⚠ ' : 'ⓘ '}</span>
      <span class="text">{text}</span>{' '}
      {wayOut && (
        <button type="button" class="small" onClick={() => fix(wayOut)}>
          {wayOut.to === '' ? t('clearKey', wayOut.set) : t('setKey', wayOut.set, wayOut.to)}
        </button>
      )}
      {leadsTo && (
        <button type="button" class="small" onClick={() => go(leadsTo)}>
          {t('showIt')}
        </button>
      )}
    </p>
  );
}
