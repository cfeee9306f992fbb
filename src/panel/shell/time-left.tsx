import { sessionExpired } from '../../findings/session-expired.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNow } from '../kit/time.tsx';
import { useFinding } from '../kit/use-finding.tsx';

/** How long before its end a session's expiry is said, in milliseconds. */
const nearEnd = 3_600_000;

/** How long the session lasts, where that is not long; nothing else. */
export function TimeLeft() {
  const { t, span } = useText();
  const now = useNow(30_000);
  const isExpired = useFinding(sessionExpired) !== null;
  const token = useModel().cookies.tokens.value.session;
  const expiresAt = token ? decodeSessionToken(token)?.expiresAt : null;
  const left = expiresAt ? expiresAt.getTime() - now : Number.POSITIVE_INFINITY;
  if (left > nearEnd) return null;
  return <span class="time-left">{isExpired ? t('sessionIsOver') : t('leftOf', span(left))}</span>;
}
