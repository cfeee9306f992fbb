import { useText } from '../i18n/use-text.tsx';
import { editFormId } from '../kit/edit-form-id.ts';
import { useModel } from '../kit/model-context.tsx';
import { wideEnoughFor } from '../kit/steady.ts';
import { NoticeView } from './notice.tsx';
import { OutcomeLine } from './outcome-line.tsx';

/** What can be done with the draft, and what came of the last action: visible at every size. */
export function ActionBar() {
  const { actions, edits } = useModel();
  const { t, count } = useText();
  const pending = edits.pending.value.size;
  const edited = edits.fields.value.some((field) => field.edited);
  return (
    <footer class="bar" tabIndex={-1}>
      <NoticeView notice={actions.problem.value} place="bar" />
      <div class="actions">
        {/* Not `disabled`: the focus would be lost with every Apply. */}
        <button
          type="submit"
          form={editFormId}
          class="primary steady"
          style={wideEnoughFor(count('apply', 10))}
          aria-disabled={!actions.canApply.value}
        >
          {count('apply', pending)}
        </button>
        <button type="button" aria-disabled={!edited} onClick={() => edited && edits.discard()}>
          {t('discard')}
        </button>
        <OutcomeLine edited={edited} />
      </div>
    </footer>
  );
}
