import { isEmpty } from '../../vtex/same.ts';
import type { PublicField } from '../draft/draft.ts';
import { useText } from '../i18n/use-text.tsx';
import { Value } from '../kit/value.tsx';

interface KeyNotesProps {
  readonly id: string;
  readonly field: PublicField;
  /** What is in force while the key is empty, in words. */
  readonly inForce: string | null;
  readonly isRefused: boolean;
  /** It is applied through the page's own code. */
  readonly isViaPage: boolean;
}

/**
 * What is said of a box, in its line, so that nothing below moves as it comes and goes: what the key was, that it will be cleared,
 * that its JSON is not valid, that the store refused it.
 */
export function KeyNotes({ id, field, inForce, isRefused, isViaPage }: KeyNotesProps) {
  const { name, state, was, text } = field;
  const { t } = useText();
  // Without a place of its own, the box is wider.
  const isSeen = isRefused || state !== 'unchanged';
  return (
    <span class={isSeen ? 'notes' : 'notes unseen'} id={id}>
      {isRefused && <span class="bad">✕ {t('notAppliedSign')} </span>}
      {state === 'invalid' && (
        <span class="bad">✕ {t(field.as === 'json' ? 'invalidJson' : 'notForPage')}</span>
      )}
      {state === 'pending' && !isRefused && (
        <span class="was">
          <span class="pending-sign">●</span>{' '}
          {isEmpty(was) ? (
            <span class="unseen">{t('wasEmpty')}</span>
          ) : text === '' ? (
            t('willBeCleared')
          ) : (
            <>
              {t('was')} <Value path={['public', name]} value={was} />
            </>
          )}
        </span>
      )}
      {isViaPage && (
        <span class="via">
          {state === 'pending' && isEmpty(was) ? ` ${t('viaPage')}` : ` · ${t('viaPage')}`}
        </span>
      )}
      {/* The placeholder shows it; a screen reader need not read that. */}
      {state === 'unchanged' && inForce}
    </span>
  );
}
