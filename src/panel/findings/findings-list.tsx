import type { Found } from '../../findings/rules.ts';
import { useText } from '../i18n/use-text.tsx';
import { CopyButtons, useCopier } from '../kit/copy.tsx';
import { useModel } from '../kit/model-context.tsx';
import { Differences } from './differences.tsx';
import { FindingView } from './finding-view.tsx';
import { findingsAsText, reasonOf, sentenceOf } from './finding-words.ts';
import { mutedOf } from './muted.ts';

interface FindingsListProps {
  readonly found: readonly Found[];
  /** Called before a button leads elsewhere. */
  readonly onLeave: () => void;
}

/** Everything that is found, each with why it matters and what disagrees, and below it what is muted. */
export function FindingsList({ found, onLeave }: FindingsListProps) {
  const text = useText();
  const copier = useCopier(found);
  const heard = found.filter(({ isMuted }) => !isMuted);
  const muted = found.filter(({ isMuted }) => isMuted);
  return (
    <>
      <ul class="findings-list">
        {heard.map((finding) => (
          <Item key={finding.id} finding={finding} onLeave={onLeave} />
        ))}
      </ul>
      {heard.length > 0 && (
        <CopyButtons copier={copier} buttons={[['copyFindings', () => findingsAsText(heard, text)]]} />
      )}
      {muted.length > 0 && (
        <>
          <h2>{text.t('mutedFindings')}</h2>
          <ul class="findings-list">
            {muted.map((finding) => (
              <Item key={finding.id} finding={finding} onLeave={onLeave} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface ItemProps {
  readonly finding: Found;
  readonly onLeave: () => void;
}

function Item({ finding, onLeave }: ItemProps) {
  const text = useText();
  const model = useModel();
  const { id, isMuted } = finding;
  const mute = text.t(isMuted ? 'unmuteFinding' : 'muteFinding');
  return (
    <li>
      <FindingView finding={finding} onLeave={onLeave}>
        <button
          type="button"
          class="small"
          aria-label={`${mute}: ${sentenceOf(finding, text)}`}
          title={text.t('muteIs')}
          onClick={() => mutedOf(model).toggle(id)}
        >
          {mute}
        </button>
      </FindingView>
      {!isMuted && (
        <>
          <p class="note">{reasonOf(finding, text)}</p>
          <Differences finding={finding} />
        </>
      )}
    </li>
  );
}
