import { editFormId } from './edit-form.tsx';
import { useModel } from './model-context.ts';
import { NoticeView } from './notice.tsx';
import { OutcomeActions, OutcomeText } from './outcome-line.tsx';
import { wideEnoughFor } from './steady.ts';
import { useText } from './text.tsx';

/** What can be done with the draft, and what came of the last action: in sight at every size. */
export function ActionBar() {
  const model = useModel();
  const { t, count } = useText();
  const pending = model.pendingCount.value;
  const edited = model.fields.value.some((field) => field.edited);
  return (
    <footer class="bar" tabIndex={-1}>
      <NoticeView notice={model.problem.value} place="bar" />
      <div class="actions">
        {/* Not `disabled`: the focus would be lost with every Apply. */}
        <button
          type="submit"
          form={editFormId}
          class="primary steady"
          style={wideEnoughFor(count('apply', 10))}
          aria-disabled={!model.canApply.value}
        >
          {count('apply', pending)}
        </button>
        <button type="button" aria-disabled={!edited} onClick={() => edited && model.discard()}>
          {t('discard')}
        </button>
        <p class="outcome" role="status">
          <OutcomeText />
        </p>
        <OutcomeActions />
      </div>
    </footer>
  );
}
