import { redactBeginning } from '../../vtex/redact.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import { useText } from '../i18n/text.tsx';

/** The most of an answer that is shown: its beginning tells a proxy's error page from the platform's. */
const longestAnswer = 4_000;

/** What the store answered, word for word but for secrets, once it is asked for. */
export function StoreResponse({ failure }: { readonly failure: StoreFailure }) {
  const { t } = useText();
  if (!('body' in failure) || failure.body.trim() === '') return null;
  return (
    <details class="response">
      <summary>{t('storeResponse', failure.status)}</summary>
      <pre>{redactBeginning(failure.body, longestAnswer)}</pre>
    </details>
  );
}
