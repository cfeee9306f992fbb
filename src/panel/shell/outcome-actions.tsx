import './outcome-actions.css';
import { useSignal } from '@preact/signals';
import { AllowButton } from '../access/allow-button.tsx';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { Popover } from '../kit/popover.tsx';
import { toggleAt } from '../kit/popover-anchor.ts';
import { Changes } from './changes.tsx';
import { usePageIsOlder } from './shopper-changes.tsx';

/** The buttons that go on from the outcome; what comes later comes before the others, so that none of them moves. */
export function OutcomeActions() {
  const model = useModel();
  const { t } = useText();
  const changesAt = useSignal<HTMLElement | null>(null);
  const pageIsOlder = usePageIsOlder();
  const outcome = model.actions.outcome.value;
  if (!outcome) return null;
  if (outcome.kind === 'discarded') {
    return (
      <button type="button" onClick={model.edits.undoDiscard}>
        {t('undoDiscard')}
      </button>
    );
  }
  const hasChanges =
    outcome.kind === 'confirming' || outcome.kind === 'confirmed' || outcome.kind === 'reset';
  const isOver = outcome.kind === 'confirmed' || outcome.kind === 'reset';
  return (
    <>
      {outcome.kind === 'reset' && !outcome.isNew && <AllowButton />}
      {outcome.kind === 'confirmed' && outcome.lost.length > 0 && (
        <button type="button" onClick={() => void model.actions.apply(outcome.lost)}>
          {t('sendAgain')}
        </button>
      )}
      {isOver && pageIsOlder && (
        <button type="button" onClick={model.reloadPage}>
          {t('reloadPage')}
        </button>
      )}
      {hasChanges && (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => toggleAt(changesAt, currentTarget)}
        >
          {t('allChanges')}
        </button>
      )}
      <Popover id="changes" label={t('allChanges')} anchor={changesAt}>
        <Changes onLeave={() => (changesAt.value = null)} />
      </Popover>
    </>
  );
}
