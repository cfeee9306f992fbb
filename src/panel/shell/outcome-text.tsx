import { editWithoutEffect } from '../../findings/edit-without-effect.ts';
import { redactText } from '../../vtex/redact.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import { changedPage, type Outcome } from '../model/outcome.ts';

type WithoutEffect = NonNullable<ReturnType<typeof editWithoutEffect.check>>;

/** What came of the last action, in sentences that name keys and never their values. */
export function OutcomeText() {
  const model = useModel();
  const text = useText();
  const effect = useFinding(editWithoutEffect);
  const outcome = model.actions.outcome.value;
  if (!outcome) return null;
  const good =
    (outcome.kind === 'confirmed' && outcome.hasResponse && outcome.lost.length === 0) ||
    (outcome.kind === 'reset' && outcome.isNew);
  return (
    <>
      {good && <span class="good">{'✓ '}</span>}
      {sentences(outcome, effect, text).join(' ')}
      {changedPage(outcome) && model.actions.pageIsOlder.value && ` ${text.t('pageIsOlder')}`}
    </>
  );
}

function sentences(outcome: Outcome, effect: WithoutEffect | null, text: Text): string[] {
  const { t, count } = text;
  switch (outcome.kind) {
    case 'sending':
      return [count('sending', outcome.count)];
    case 'confirming':
      return [count('sent', outcome.count), count('fieldsChanged', outcome.changedFields), t('confirming')];
    case 'unconfirmed':
      return [count('unconfirmed', outcome.count)];
    case 'created':
      return [t('created')];
    case 'resetting':
      return [t('resetting')];
    case 'reset':
      return [
        t(outcome.isNew ? 'resetDone' : outcome.exact ? 'resetSameAnyway' : 'resetSame'),
        ...(outcome.isNew && outcome.loggedIn ? [t('resetLoggedIn')] : []),
      ];
    case 'discarded':
      return [count('discarded', outcome.count)];
    case 'confirmed': {
      const { sent, kept, altered, lost, changedFields, overwritten, byPage } = outcome;
      return [
        ...(outcome.hasResponse ? [] : [t('noResponse')]),
        t('sentKept', sent.length, kept.length + altered.length),
        ...(lost.length > 0 ? [t('notKept', names(lost, text))] : []),
        ...(altered.length > 0 ? [t('altered', names(altered, text))] : []),
        ...(lost.length < sent.length ? [count('fieldsChanged', changedFields)] : []),
        ...(effect ? [withoutEffect(effect.evidence, text)] : []),
        ...(overwritten.length > 0
          ? [t(byPage ? 'overwrittenByPage' : 'overwritten', names(overwritten, text))]
          : []),
      ];
    }
  }
}

/** Keys by their names, which anyone may have chosen. */
function names(keys: readonly string[], { list }: Text): string {
  return list(keys.map(redactText));
}

function withoutEffect({ reason, keys }: WithoutEffect['evidence'], text: Text): string {
  const { t, count } = text;
  return reason === 'outside' || reason === 'unknown'
    ? count(`finding_edit_without_effect_${reason}`, keys.length, names(keys, text))
    : t(`finding_edit_without_effect_${reason}`);
}
