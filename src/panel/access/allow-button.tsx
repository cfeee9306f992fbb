import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';

/** Asks for the store's host, within the click as browsers demand it; nothing where that is asked or granted already. */
export function AllowButton() {
  const { access, page } = useModel();
  const { t } = useText();
  const { store } = page.value;
  if (!store || access.state.value?.kind !== 'none') return null;
  return (
    <button type="button" onClick={access.request}>
      {t('allowAccess', new URL(store.document.origin).host)}
    </button>
  );
}
