import { useText } from '../i18n/use-text.tsx';
import { useFound } from '../kit/use-found.tsx';

/** Why what is shown may not be what the store returned, a sentence each. */
export function useDoubts(): string[] {
  const { t } = useText();
  return [
    useFound('response-not-in-log') && t('finding_response_not_in_log'),
    useFound('other-session') && t('finding_other_session'),
    useFound('handled-by-worker') && t('finding_handled_by_worker'),
  ].filter((doubt) => doubt !== null);
}
