import './findings.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { findingsPlace, useWantedPlace } from '../kit/navigation.tsx';
import { Popover } from '../kit/popover.tsx';
import { toggleAt } from '../kit/popover-anchor.ts';
import { FindingView } from './finding-view.tsx';
import { FindingsList } from './findings-list.tsx';
import { ListButton } from './list-button.tsx';
import { type Chosen, chooseWorst } from './worst-of.ts';

interface WorstFindingProps {
  /** A failure is said in its place; the list is there all the same. */
  readonly isCovered: boolean;
}

/** The worst of what is found, in one line, and a way to all of it. */
export function WorstFinding({ isCovered }: WorstFindingProps) {
  const { t } = useText();
  const model = useModel();
  const listAt = useSignal<HTMLElement | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const chosen = useRef<Chosen | null>(null);
  useWantedPlace(findingsPlace, () => {
    listAt.value = place.current;
  });
  const found = model.found.value;
  if (!found) return null;
  const heard = found.filter(({ isMuted }) => !isMuted);
  chosen.current = isCovered ? null : chooseWorst(found, model.edits.pending.value, chosen.current);
  const worst = chosen.current?.finding;
  const others = heard.length - (worst ? 1 : 0);
  const line = isCovered ? 'failure' : worst ? 'finding' : 'nothing';
  return (
    <div ref={place} class={`worst ${worst?.severity ?? 'none'}${isCovered ? ' covered' : ''}`}>
      {worst && <FindingView key={worst.id} finding={worst} onLeave={() => {}} />}
      {line === 'nothing' && others === 0 && <span class="none">{t('noFindings')}</span>}
      {(isCovered ? others : found.length) > 0 && (
        <ListButton
          others={others}
          muted={found.length - heard.length}
          line={line}
          onPress={() => toggleAt(listAt, place.current)}
        />
      )}
      <Popover id="findings" label={t('findings')} anchor={listAt}>
        <FindingsList found={found} onLeave={() => (listAt.value = null)} />
      </Popover>
    </div>
  );
}
