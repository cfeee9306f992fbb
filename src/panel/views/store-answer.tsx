import { redactText } from '../../vtex/redact.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import { useText } from './text.tsx';

/** The most of an answer that is shown: its beginning tells a proxy's error page from the platform's. */
const longestAnswer = 4_000;

/** What the store answered, word for word but for secrets, once it is asked for. */
export function StoreAnswer({ failure }: { readonly failure: StoreFailure }) {
  const { t } = useText();
  if (!('body' in failure) || failure.body.trim() === '') return null;
  return (
    <details class="answer">
      <summary>{t('storeAnswer', failure.status)}</summary>
      <pre>{beginningOf(failure.body)}</pre>
    </details>
  );
}

/** Struck out before it is cut, so that no half of a secret is left; a token can be longer than what is looked at. */
function beginningOf(body: string): string {
  const safe = redactText(body.slice(0, 2 * longestAnswer)).replace(/eyJ[\w.-]*$/, '•••');
  return safe.slice(0, longestAnswer);
}
