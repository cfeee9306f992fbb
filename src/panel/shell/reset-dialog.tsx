import '../access/asking.css';
import type { RefObject } from 'preact';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';

interface ResetDialogProps {
  /** Of the store whose session it is. */
  readonly origin: string;
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

/** Asks for confirmation before a session is reset: says first what is lost. */
export function ResetDialog({ origin, dialog }: ResetDialogProps) {
  const model = useModel();
  const { t } = useText();
  const close = () => dialog.current?.close();
  const ready = model.actions.canReset.value;
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
            void model.actions.resetSession();
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
