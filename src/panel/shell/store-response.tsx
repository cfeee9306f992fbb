import { readErrorBody } from '../../vtex/error-body.ts';
import { redactBeginning } from '../../vtex/redact.ts';
import { redactResponse } from '../../vtex/redact-response.ts';
import type { FailedResponse, StoreFailure } from '../../vtex/store-error.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { CopyButtons, useCopier } from '../kit/copy.tsx';

/** The most of a response that is shown: its beginning distinguishes a proxy's error page from the platform's. */
const longestResponse = 4_000;

/** The most of a message or an id; what is longer is none. */
const longestFact = 300;

/** What the store's response says of its error, with the ids that VTEX's support asks for, and the response itself once it is opened. */
export function StoreResponse({ failure }: { readonly failure: StoreFailure }) {
  const { t } = useText();
  const copier = useCopier(failure);
  if (!('body' in failure)) return null;
  const facts = factsOf(failure);
  const response = redactResponse(failure.body, longestResponse);
  const report = () =>
    [['errorStatus', String(failure.status)] as const, ...messageOf(failure), ...facts]
      .map(([label, value]) => `${t(label)}: ${value}`)
      .concat(response.trim() === '' ? [] : ['', response])
      .join('\n');
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
          <pre>{response}</pre>
        </details>
      )}
    </>
  );
}

type Fact = readonly [label: MessageKey, value: string];

/** What identifies an error for VTEX's support, redacted; empty where the response has no more than a code. */
function factsOf({ body, headers }: FailedResponse): Fact[] {
  const { code, source, requestId, operationId } = readErrorBody(body, headers);
  if (source === null && requestId === null && operationId === null) return [];
  return [
    ...fact('errorCode', code),
    ...fact('errorSource', source),
    ...fact('requestId', requestId),
    ...fact('operationId', operationId),
  ];
}

/** The message, which the notice itself says. */
function messageOf({ body, headers }: FailedResponse): Fact[] {
  return fact('errorMessage', readErrorBody(body, headers).message);
}

function fact(label: MessageKey, value: string | null): Fact[] {
  return value === null ? [] : [[label, redactBeginning(value, longestFact)]];
}
