import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';

const loadText = async () => (await import('./outcome-text.tsx')).OutcomeText;
// Where the script is missing, what is said in place of the words has the only button that helps.
const loadActions = () =>
  import('./outcome-actions.tsx').then(
    ({ OutcomeActions }) => OutcomeActions,
    () => () => null,
  );

/** What came of the last action. Its words are loaded with the first key press in the form: before there is anything to say. */
export function OutcomeLine({ edited }: { readonly edited: boolean }) {
  const { outcome } = useModel().actions;
  const isShown = edited || outcome.value !== null;
  return (
    <>
      <div class="outcome" role="status">
        <LoadedLater load={loadText} isShown={isShown} props={{}} isLive />
      </div>
      <div class="outcome-actions">
        <LoadedLater load={loadActions} isShown={isShown} props={{}} />
      </div>
    </>
  );
}
