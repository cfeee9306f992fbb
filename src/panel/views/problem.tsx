import { redactText } from '../../vtex/redact.ts';
import { leavesInDoubt, type StoreFailure } from '../../vtex/store-error.ts';
import type { PublicField } from '../model/draft.ts';
import type { Problem } from '../model/page-state.ts';
import { useModel } from './model-context.ts';
import { type Text, useText } from './text.tsx';

/** The most of a platform's message that is shown. */
const longestMessage = 300;

/** What went wrong while the rest stays in sight: what happened, why, what now, and the button for it. */
export function ProblemAlert() {
  const model = useModel();
  const text = useText();
  const problem = model.problem.value;
  return (
    <div class="problem" role="alert">
      {problem && (
        <>
          <p>{`${headline(problem, text)} ${explain(problem.failure, text, problem.doing)}`}</p>
          <ProblemAction problem={problem} />
        </>
      )}
    </div>
  );
}

function ProblemAction({ problem: { doing, failure } }: { readonly problem: Problem }) {
  const model = useModel();
  const { t } = useText();
  const refused = failure.kind === 'status' && (failure.status === 401 || failure.status === 403);
  // A session is created with the button beside the alert; an edit in doubt is sent again from its outcome.
  if (doing === 'creating' || (doing === 'applying' && leavesInDoubt(failure))) return null;
  if (doing === 'applying' && refused && model.fields.value.some(isPendingTradePolicy)) {
    return (
      <button type="button" onClick={() => model.restore('sc')}>
        {t('restoreKey', 'sc')}
      </button>
    );
  }
  const apply = doing === 'applying';
  return (
    <button
      type="button"
      aria-disabled={apply && !model.canApply.value}
      onClick={() => void (apply ? model.apply() : model.refresh())}
    >
      {t('tryAgain')}
    </button>
  );
}

function isPendingTradePolicy({ name, state }: PublicField): boolean {
  return name === 'sc' && state === 'pending';
}

/** A failure in two sentences: why, and what to do. */
export function explain(failure: StoreFailure, { t }: Text, doing: Problem['doing'] = 'reading'): string {
  switch (failure.kind) {
    case 'moved':
      return t('failureMoved');
    case 'interrupted':
      return t('failureInterrupted');
    case 'no-page':
      return t('failureNoPage');
    case 'garbled':
      return t('failureGarbled');
    case 'timeout':
      return t('failureTimeout', failure.seconds);
    case 'unreachable':
      return t('failureUnreachable');
    case 'blocked':
      return t('failureBlocked');
    case 'redirected':
      return t('failureRedirected');
    case 'not-json':
      return t('failureNotJson', failure.status);
    case 'unexpected':
      return t('failureUnexpected', failure.status);
    case 'cancelled':
      return t('failureCancelled');
    case 'broken':
      return t('failureBroken');
    case 'status': {
      const said = failure.message
        ? ` ${t('platformSays', redactText(failure.message.slice(0, 4 * longestMessage)).slice(0, longestMessage))}`
        : '';
      return explainStatus(failure.status, doing, t) + said;
    }
  }
}

function explainStatus(status: number, doing: Problem['doing'], t: Text['t']): string {
  // An edit is refused so for its trade policy; a read is by a login wall, such as a workspace's.
  if (doing !== 'applying' && (status === 401 || status === 403)) return t('failureLogin', status);
  if (status === 401) return t('failure401');
  if (status === 403) return t('failure403');
  if (status === 404) return t('failure404');
  if (status === 429) return t('failure429');
  return status >= 500 ? t('failure5xx', status) : t('failure4xx', status);
}

function headline({ doing, failure }: Problem, { t }: Text): string {
  if (doing === 'reading') return t('notRead');
  if (doing === 'creating') return t('notCreated');
  return leavesInDoubt(failure) ? t('inDoubt') : t('notApplied');
}
