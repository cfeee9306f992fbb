import { useText } from '../i18n/use-text.tsx';

/** Loads the panel's document again: the only way on where its own script fails. */
export function ReloadPanel() {
  const { t } = useText();
  return (
    <button type="button" onClick={() => location.reload()}>
      {t('reloadPanel')}
    </button>
  );
}
