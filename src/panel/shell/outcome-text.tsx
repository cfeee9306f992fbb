import { alsoChanged } from '../../findings/also-changed.ts';
import { channelIsNotTradePolicy } from '../../findings/channel-is-not-trade-policy.ts';
import { editWithoutEffect } from '../../findings/edit-without-effect.ts';
import { responseCookieNotKept } from '../../findings/response-cookie-not-kept.ts';
import { redactText } from '../../vtex/redact.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import { changedPage, type Outcome } from '../model/outcome.ts';

/** What came of the last action, in sentences that name keys and never their values. */
export function OutcomeText() {
  const model = useModel();
  const text = useText();
  const { isKept, found } = useEditFindings();
  const outcome = model.actions.outcome.value;
  if (!outcome) return null;
  const good =
    (outcome.kind === 'confirmed' && outcome.response === 'usable' && outcome.lost.length === 0 && isKept) ||
    (outcome.kind === 'reset' && outcome.isNew);
  return (
    <>
      {good && <span class="good">{'✓ '}</span>}
      {sentences(outcome, found, text).join(' ')}
      {changedPage(outcome) && model.actions.pageIsOlder.value && ` ${text.t('pageIsOlder')}`}
    </>
  );
}

/** What is found after an edit, in sentences, and whether the browser has the cookies of the response. */
function useEditFindings() {
  const text = useText();
  const { t, count } = text;
  const effect = useFinding(editWithoutEffect)?.evidence;
  const also = useFinding(alsoChanged)?.evidence;
  const isChannel = useFinding(channelIsNotTradePolicy)?.evidence.sent;
  const unkept = useFinding(responseCookieNotKept)?.evidence;
  const found: string[] = [];
  // Of the key `channel` alone the next sentence says more.
  if (effect && !(isChannel && effect.keys.length === 1)) {
    const { reason, keys } = effect;
    const words = `finding_edit_without_effect_${reason}` as const;
    found.push(
      words === 'finding_edit_without_effect_outside' || words === 'finding_edit_without_effect_unknown'
        ? count(words, keys.length, names(keys, text))
        : t(words),
    );
  }
  if (isChannel) found.push(t('finding_channel_is_not_trade_policy'));
  if (also) found.push(t('finding_also_changed', names(also.keys, text)));
  if (unkept) found.push(t('finding_response_cookie_not_kept', names(unkept.cookies, text)));
  return { isKept: !unkept, found };
}

/** @param found what is found after an edit. */
function sentences(outcome: Outcome, found: readonly string[], text: Text): string[] {
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
        ...(outcome.response === 'none' ? [t('noResponse')] : []),
        ...(outcome.response === 'unusable' ? [t('unusableResponse')] : []),
        t('sentKept', sent.length, kept.length + altered.length),
        ...(lost.length > 0 ? [t('notKept', names(lost, text))] : []),
        ...(altered.length > 0 ? [t('altered', names(altered, text))] : []),
        ...(lost.length < sent.length ? [count('fieldsChanged', changedFields)] : []),
        ...found,
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
