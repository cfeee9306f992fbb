import { nearEndMs } from '../../findings/session-ends-soon.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNow } from '../kit/time.tsx';

/** How long the session lasts, where that is not long; nothing else. */
export function TimeLeft() {
  const { t, span } = useText();
  const now = useNow(30_000);
  const token = useModel().cookies.tokens.value.session;
  const expiresAt = token ? decodeSessionToken(token)?.expiresAt : null;
  const left = expiresAt ? expiresAt.getTime() - now : Number.POSITIVE_INFINITY;
  if (left > nearEndMs) return null;
  return <span class="time-left">{left <= 0 ? t('sessionIsOver') : t('leftOf', span(left))}</span>;
}
