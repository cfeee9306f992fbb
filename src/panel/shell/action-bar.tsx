import { useText } from '../i18n/use-text.tsx';
import { editFormId } from '../kit/edit-form-id.ts';
import { useModel } from '../kit/model-context.tsx';
import { wideEnoughFor } from '../kit/steady.ts';
import { useLate } from '../kit/time.tsx';
import { OutcomeLine } from './outcome-line.tsx';

/** What can be done with the draft, and what came of the last action: visible at every size. */
export function ActionBar() {
  const model = useModel();
  const { edits, actions } = model;
  const { t, count } = useText();
  const pending = edits.pending.value.size;
  const edited = edits.fields.value.some((field) => field.edited);
  const cancels = useLate(actions.isSending.value);
  const width = wideEnoughFor(count('apply', 10), t('cancel'));
  return (
    <footer class="bar" tabIndex={-1}>
      {/* Not `disabled`: the focus would be lost with every Apply. The same button: it keeps the focus, too. */}
      <button
        type={cancels ? 'button' : 'submit'}
        form={editFormId}
        class={cancels ? 'steady' : 'primary steady'}
        style={width}
        aria-disabled={!cancels && !actions.canApply.value}
        onClick={() => cancels && model.cancel()}
      >
        {cancels ? t('cancel') : count('apply', pending)}
      </button>
      <button type="button" aria-disabled={!edited} onClick={() => edited && edits.discard()}>
        {t('discard')}
      </button>
      <OutcomeLine edited={edited} />
    </footer>
  );
}
