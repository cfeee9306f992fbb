import { AllowButton } from '../access/allow-button.tsx';
import { useText } from '../i18n/use-text.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { changedPage } from '../model/outcome.ts';

const loadText = async () => (await import('./outcome-text.tsx')).OutcomeText;

/** What came of the last action. Its words are loaded with the first key press in the form: before there is anything to say. */
export function OutcomeLine({ edited }: { readonly edited: boolean }) {
  const { outcome } = useModel().actions;
  return (
    <>
      <div class="outcome" role="status">
        <LoadedLater load={loadText} isShown={edited || outcome.value !== null} props={{}} isLive />
      </div>
      <OutcomeActions />
    </>
  );
}

/** The buttons that go on from the outcome. */
function OutcomeActions() {
  const model = useModel();
  const { t } = useText();
  const outcome = model.actions.outcome.value;
  if (outcome?.kind === 'discarded') {
    return (
      <button type="button" onClick={model.edits.undoDiscard}>
        {t('undo')}
      </button>
    );
  }
  if (outcome?.kind === 'reset' && !outcome.isNew) return <AllowButton />;
  if (outcome?.kind !== 'confirmed' && outcome?.kind !== 'reset') return null;
  return (
    <>
      {outcome.kind === 'confirmed' && outcome.lost.length > 0 && (
        <button type="button" onClick={() => void model.actions.apply(outcome.lost)}>
          {t('sendAgain')}
        </button>
      )}
      {model.actions.pageIsOlder.value && changedPage(outcome) && (
        <button type="button" onClick={model.reloadPage}>
          {t('reloadPage')}
        </button>
      )}
    </>
  );
}
