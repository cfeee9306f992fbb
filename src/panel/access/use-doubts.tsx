import { handledByWorker } from '../../findings/handled-by-worker.ts';
import { otherSession } from '../../findings/other-session.ts';
import { responseNotInLog } from '../../findings/response-not-in-log.ts';
import { useText } from '../i18n/use-text.tsx';
import { useFinding } from '../kit/use-finding.tsx';

/** Why what is shown may not be what the store returned, a sentence each. */
export function useDoubts(): string[] {
  const { t } = useText();
  return [
    useFinding(responseNotInLog) && t('finding_response_not_in_log'),
    useFinding(otherSession) && t('finding_other_session'),
    useFinding(handledByWorker) && t('finding_handled_by_worker'),
  ].filter((doubt) => doubt !== null);
}
