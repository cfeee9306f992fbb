import { useText } from '../i18n/text.tsx';
import { useFinding } from '../kit/use-finding.tsx';

/** Why what is shown may not be what the store returned, a sentence each. */
export function useDoubts(): string[] {
  const { t } = useText();
  return [
    useFinding('response-not-in-log') && t('finding_response_not_in_log'),
    useFinding('other-session') && t('finding_other_session'),
    useFinding('handled-by-worker') && t('finding_handled_by_worker'),
  ].filter((doubt) => doubt !== null);
}
