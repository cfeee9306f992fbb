import { redactText } from '../../vtex/redact.ts';
import { leavesInDoubt, type StoreFailure } from '../../vtex/store-error.ts';
import { AllowButton } from '../access/allow-button.tsx';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { ReloadPanel } from '../kit/reload-panel.tsx';
import { useNow } from '../kit/time.tsx';
import type { Notice, Problem } from '../model/page-state.ts';

/** The button that goes on from a notice. */
export function NoticeAction({ notice }: { readonly notice: Notice }) {
  const model = useModel();
  const { t } = useText();
  switch (notice.kind) {
    case 'looking':
    case 'reading':
      return (
        <button type="button" onClick={model.cancel}>
          {t('cancel')}
        </button>
      );
    case 'no-page':
      return <Retry onRetry={() => void model.refresh()} />;
    case 'no-store':
      return (
        <button type="button" onClick={() => void model.lookAnyway()}>
          {t('lookAnyway')}
        </button>
      );
    case 'no-session':
      return (
        <button
          type="button"
          class="primary"
          aria-disabled={model.busy.value}
          onClick={() => model.busy.value || void model.actions.createSession()}
        >
          {t('createSession')}
        </button>
      );
    case 'failed':
      return <FailureAction problem={notice} />;
  }
}

function FailureAction({ problem: { doing, failure } }: { readonly problem: Problem }) {
  const model = useModel();
  if (failure.kind === 'broken' || failure.kind === 'disconnected') {
    return <ReloadPanel />;
  }
  const status = failure.kind === 'status' ? failure.status : 0;
  const isRefused = doing === 'applying' && status >= 400 && status < 500 && status !== 429;
  const keys = model.actions.failedKeys.value;
  const isForTradePolicy = isRefused && (status === 401 || status === 403) && keys.has('sc');
  const isOfForm = !model.actions.failed.value?.isDirect;
  if (isForTradePolicy && isOfForm) return <Revert keys={keys} />;
  if (doing === 'applying' && leavesInDoubt(failure)) {
    // Once it is known what became of the edit, what was lost is sent again from the outcome.
    if (model.actions.outcome.value?.kind === 'confirmed') return null;
    return <Retry label="readAgain" onRetry={() => void model.refresh()} />;
  }
  if (failure.kind === 'blocked' && model.access.passesPolicy && model.access.state.value?.kind === 'none')
    return <AllowButton />;
  const again = doing === 'reading' ? model.refresh : model.actions.repeat;
  const ready = doing !== 'applying' || model.actions.canReset.value;
  return (
    <>
      <Retry disabled={!ready} failure={failure} onRetry={() => void again()} />
      {isRefused && isOfForm && <Revert keys={keys} />}
    </>
  );
}

/** Gives the boxes of the keys that were refused what the session has. */
function Revert({ keys }: { readonly keys: ReadonlySet<string> }) {
  const { edits } = useModel();
  const { t, list } = useText();
  return (
    <button
      type="button"
      aria-description={list([...keys].map(redactText))}
      onClick={() => [...keys].forEach(edits.revert)}
    >
      {t('revert')}
    </button>
  );
}

interface RetryProps {
  readonly label?: 'tryAgain' | 'readAgain';
  readonly disabled?: boolean;
  readonly failure?: StoreFailure;
  readonly onRetry: () => void;
}

/** Tries again; where the store asks for a wait, only after it. */
function Retry({ label = 'tryAgain', disabled = false, failure, onRetry }: RetryProps) {
  const { t, wait } = useText();
  const retryAt = failure?.kind === 'status' ? failure.retryAt : null;
  const now = useNow(retryAt === null ? null : 1_000);
  const left = retryAt === null ? 0 : retryAt - now;
  const idle = disabled || left > 0;
  return (
    <button type="button" aria-disabled={idle} onClick={() => idle || onRetry()}>
      {left > 0 ? t('tryAgainIn', wait(left)) : t(label)}
    </button>
  );
}
