import { redactBeginning } from '../../vtex/redact.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import { useText } from '../i18n/use-text.tsx';

/** The most of a response that is shown: its beginning distinguishes a proxy's error page from the platform's. */
const longestResponse = 4_000;

/** The store's response, literally but for secrets, once it is opened. */
export function StoreResponse({ failure }: { readonly failure: StoreFailure }) {
  const { t } = useText();
  if (!('body' in failure) || failure.body.trim() === '') return null;
  return (
    <details class="response">
      <summary>{t('storeResponse', failure.status)}</summary>
      <pre>{redactBeginning(failure.body, longestResponse)}</pre>
    </details>
  );
}
