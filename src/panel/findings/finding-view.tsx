import type { ComponentChildren } from 'preact';
import type { About } from '../../findings/finding.ts';
import type { Found } from '../../findings/rules.ts';
import { useText } from '../i18n/use-text.tsx';
import { showAccess, showKey, showPlace, showSessionPart, useNavigation } from '../kit/navigation.tsx';
import { sentenceOf } from './finding-words.ts';
import { WayOutButton } from './way-out-button.tsx';

interface FindingViewProps {
  readonly finding: Found;
  /** Called before a button leads elsewhere; `null` where the finding is shown at what it is about. */
  readonly onLeave: (() => void) | null;
  /** Another button. */
  readonly children?: ComponentChildren;
}

/** One finding: what is wrong, the button that fixes it, and the way to its field. */
export function FindingView({ finding, onLeave, children }: FindingViewProps) {
  const text = useText();
  const navigation = useNavigation();
  const { severity, wayOut, otherWayOut, about } = finding;
  const go = (to: About) => {
    onLeave?.();
    if (to.kind === 'place') showPlace(navigation, to.place);
    else if (to.kind === 'key') showKey(navigation, to.path);
    else if (to.kind === 'cookies') showSessionPart(navigation, 'cookies');
    else showAccess(navigation);
  };
  return (
    <p class={`finding ${severity}`}>
      <span class="sign">{severity === 'problem' ? '⚠ ' : 'ⓘ '}</span>
      <span class="text">{sentenceOf(finding, text)}</span>{' '}
      <span class="ways">
        {wayOut && <WayOutButton wayOut={wayOut} />}
        {otherWayOut && <WayOutButton wayOut={otherWayOut} />}
        {onLeave && about && (
          <button type="button" class="small" onClick={() => go(about)}>
            {text.t('showIt')}
          </button>
        )}
        {children}
      </span>
    </p>
  );
}
