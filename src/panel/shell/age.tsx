import { ago } from '../i18n/ago.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNow } from '../kit/time.tsx';

/** How long ago the shopper that is shown was read. */
export function Age() {
  const text = useText();
  const now = useNow(1_000);
  const readAt = useModel().readAt.value;
  return readAt === null ? null : (
    <span title={text.t('readAgo', ago(now - readAt, text))}>{ago(now - readAt, text)}</span>
  );
}
