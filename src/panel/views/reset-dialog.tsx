import type { RefObject } from 'preact';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';

interface ResetDialogProps {
  /** Of the store whose session it is. */
  readonly origin: string;
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

/** The question before a session is reset: says first what is lost. */
export function ResetDialog({ origin, dialog }: ResetDialogProps) {
  const model = useModel();
  const { t } = useText();
  const close = () => dialog.current?.close();
  const ready = model.canReset.value;
  const exact = model.access.state.value?.kind === 'granted';
  return (
    <dialog ref={dialog} aria-labelledby="reset-title" aria-describedby="reset-about">
      <h2 id="reset-title">{t('resetTitle', new URL(origin).host)}</h2>
      <div id="reset-about">
        <p>{t('resetLoses')}</p>
        <p>{t(exact ? 'resetDeletes' : 'resetAsks')}</p>
      </div>
      <div class="asking">
        <button
          type="button"
          class="primary"
          aria-disabled={!ready}
          onClick={() => {
            if (!ready) return;
            close();
            void model.resetSession();
          }}
        >
          {t('resetSession')}
        </button>
        <button type="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </dialog>
  );
}
