import { readErrorBody } from '../../vtex/error-body.ts';
import { redactBeginning, redactText } from '../../vtex/redact.ts';
import type { StoreFailure } from '../../vtex/store-error.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { CopyButtons, useCopier } from '../kit/copy.tsx';

/** The most of a response that is shown: its beginning distinguishes a proxy's error page from the platform's. */
const longestResponse = 4_000;

/** What the store's response says of its error, with the ids that VTEX's support asks for, and the response itself once it is opened. */
export function StoreResponse({ failure }: { readonly failure: StoreFailure }) {
  const { t } = useText();
  const copier = useCopier(failure);
  if (!('body' in failure)) return null;
  const facts = failure.kind === 'status' ? factsOf(failure) : [];
  const report = () =>
    [
      `${t('errorStatus')}: ${failure.status}`,
      ...facts.map(([label, value]) => `${t(label)}: ${value}`),
    ].join('\n');
  return (
    <>
      {facts.length > 0 && (
        <div class="error-facts">
          <dl>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CopyButtons copier={copier} buttons={[['copyError', report]]} />
        </div>
      )}
      {failure.body.trim() !== '' && (
        <details class="response">
          <summary>{t('storeResponse', failure.status)}</summary>
          <pre>{redactBeginning(failure.body, longestResponse)}</pre>
        </details>
      )}
    </>
  );
}

/** What identifies an error for VTEX's support, redacted; empty where the response has no more than a code. */
function factsOf({
  body,
  headers,
}: Extract<StoreFailure, { readonly kind: 'status' }>): (readonly [MessageKey, string])[] {
  const { code, source, requestId, operationId } = readErrorBody(body, headers);
  if (source === null && requestId === null && operationId === null) return [];
  const facts = [
    ['errorCode', code],
    ['errorSource', source],
    ['requestId', requestId],
    ['operationId', operationId],
  ] as const;
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, redactText(value)] as const]));
}
