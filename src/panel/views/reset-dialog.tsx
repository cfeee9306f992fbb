import type { RefObject } from 'preact';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';

/** The question before a session is reset: says first what is lost. */
export function ResetDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const model = useModel();
  const { t } = useText();
  const close = () => dialog.current?.close();
  const exact = model.access.state.value?.kind === 'granted';
  return (
    <dialog ref={dialog} aria-labelledby="reset-title" aria-describedby="reset-about">
      <h2 id="reset-title">{t('resetTitle')}</h2>
      <div id="reset-about">
        <p>{t('resetLoses')}</p>
        <p>{t(exact ? 'resetDeletes' : 'resetAsks')}</p>
      </div>
      <div class="asking">
        <button
          type="button"
          class="primary"
          onClick={() => {
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
