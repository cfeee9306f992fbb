import { useSignal } from '@preact/signals';
import { useText } from '../panel/views/text.tsx';

interface GrantPageProps {
  /** `null` where the address of the page names no store. */
  readonly host: string | null;
  /** Has the browser ask the user; must be called within the very click. */
  readonly request: () => Promise<boolean>;
  readonly close: () => void;
}

/** Asks for access to one store's host, says what it is for, and what came of it. */
export function GrantPage({ host, request, close }: GrantPageProps) {
  const { t } = useText();
  const answer = useSignal<'granted' | 'refused' | null>(null);
  if (host === null) {
    return (
      <main>
        <p role="alert">{t('grantWrong')}</p>
      </main>
    );
  }
  const ask = async () => {
    answer.value = null;
    answer.value = (await request()) ? 'granted' : 'refused';
  };
  return (
    <main>
      <h1>{t('grantTitle', host)}</h1>
      <p>{t('grantAbout', host)}</p>
      {answer.value !== 'granted' && (
        <button type="button" class="primary" onClick={() => void ask()}>
          {t('allowAccess', host)}
        </button>
      )}{' '}
      {answer.value !== null && (
        <button type="button" onClick={close}>
          {t('closeTab')}
        </button>
      )}
      <p role="status">
        {answer.value === 'granted' && t('grantDone')}
        {answer.value === 'refused' && t('accessRefused', host)}
      </p>
    </main>
  );
}
