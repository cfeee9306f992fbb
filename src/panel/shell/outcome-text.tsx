import { redactText } from '../../vtex/redact.ts';
import { sentenceOf } from '../findings/finding-words.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { showPlace, useNavigation } from '../kit/navigation.tsx';
import { useFound } from '../kit/use-found.tsx';
import type { PagePart } from '../log/action.ts';
import type { Outcome } from '../model/outcome.ts';
import { changeInWords } from './change-in-words.ts';
import { keysOfFirstPageEdit } from './first-page-edit.ts';
import { FirstPageEdit } from './first-page-edit-text.tsx';
import { usePageIsOlder } from './shopper-changes.tsx';

/** What came of the last action: what it did to the segment, field by field, and what else is to be said of it. */
export function OutcomeText() {
  const model = useModel();
  const text = useText();
  const { isKept, found } = useEditFindings();
  const pageIsOlder = usePageIsOlder();
  const outcome = model.actions.outcome.value;
  const first = keysOfFirstPageEdit(model);
  if (first.length > 0) return <FirstPageEdit keys={first} />;
  if (!outcome) return null;
  const good =
    (outcome.kind === 'confirmed' &&
      outcome.response === 'usable' &&
      outcome.lost.length === 0 &&
      isKept &&
      !outcome.page?.setBack) ||
    (outcome.kind === 'reset' && outcome.isNew);
  const said = sentences(outcome, text);
  const lost = outcome.kind === 'confirmed' ? outcome.lost : [];
  const hasChanges = outcome.kind === 'confirmed' || outcome.kind === 'confirming';
  const lead = hasChanges && model.diff.fields.value.size > 0 ? ' · ' : ' ';
  const isAllKept = outcome.kind === 'confirmed' && outcome.lost.length === 0;
  const isOver = outcome.kind === 'confirmed' || outcome.kind === 'reset';
  return (
    <>
      {/* Has its place, so that what is read again moves nothing. */}
      <span class="tick">{good && <span class="good">✓</span>} </span>
      {isAllKept && <span class="unseen">{text.t('kept')}</span>}
      {/* What was lost must be read as well. */}
      {hasChanges && <ChangedFields most={lost.length > 0 ? 1 : mostNamed} />}
      {lost.length > 0 && <span class="bad">{lead + text.t('notKept', names(lost, text))}</span>}
      {[...said, ...(outcome.kind === 'confirmed' ? found : [])].map((sentence) => lead + sentence)}
      {isOver && pageIsOlder && <span class="page-is-older">{lead + text.t('pageIsOlder')}</span>}
    </>
  );
}

/** The most changed fields that are named. */
const mostNamed = 3;

/** The fields that changed, each with what it was and is in a few characters, and leading to its row. */
function ChangedFields({ most }: { readonly most: number }) {
  const { t, count } = useText();
  const navigation = useNavigation();
  const fields = [...useModel().diff.fields.value];
  if (fields.length === 0) return <> {t('noFieldChanged')}</>;
  return (
    <>
      {fields.slice(0, most).map(([name, { was, now }], index) => (
        <>
          {index > 0 ? ' · ' : ' '}
          <button
            key={name}
            type="button"
            class="small change"
            onClick={() => showPlace(navigation, `segment.${name}`)}
          >
            {changeInWords(name, was, now, t)}
          </button>
        </>
      ))}
      {fields.length > most && ` ${count('moreFields', fields.length - most)}`}
    </>
  );
}

/** What is found after an edit, in sentences, and whether the browser has the cookies of the response. */
function useEditFindings() {
  const text = useText();
  const effect = useFound('edit-without-effect');
  const also = useFound('also-changed');
  const isChannel = useFound('channel-is-not-trade-policy')?.evidence.sent;
  const unkept = useFound('response-cookie-not-kept');
  // Of the key `channel` alone the line of findings says more.
  const found = [isChannel && effect?.evidence.keys.length === 1 ? null : effect, also];
  return { isKept: !unkept, found: found.flatMap((each) => (each ? [sentenceOf(each, text)] : [])) };
}

/** What is said of an outcome beside the fields that changed. */
function sentences(outcome: Outcome, text: Text): string[] {
  const { t, count } = text;
  switch (outcome.kind) {
    case 'sending':
      return [count('sending', outcome.count)];
    case 'validating':
      return [t('validating')];
    case 'confirming':
      return [t('confirming')];
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
      const { kept, altered, lost, overwritten, byPage, page } = outcome;
      return [
        ...ofPage(page, text),
        ...(outcome.response === 'none' ? [t('noResponse')] : []),
        ...(outcome.response === 'unusable' ? [t('unusableResponse')] : []),
        ...(kept.length > 0 && lost.length > 0 ? [t('othersKept')] : []),
        ...(altered.length > 0 ? [t('altered', names(altered, text))] : []),
        ...(overwritten.length > 0
          ? [t(byPage ? 'overwrittenByPage' : 'overwritten', names(overwritten, text))]
          : []),
      ];
    }
  }
}

/** What became of the part of an edit that went through the page's own session, where that did not end well. */
function ofPage(page: PagePart | null, text: Text): string[] {
  if (!page?.setBack) return [];
  const how = !page.setBack.isDone
    ? 'pageNotSetBack'
    : page.state === 'silent'
      ? 'pageSilent'
      : page.state === 'cancelled'
        ? 'pageCancelled'
        : 'pageRefused';
  return [text.t(how, names(page.setBack.keys, text))];
}

/** Keys by their names, which anyone may have chosen. */
function names(keys: readonly string[], { list }: Text): string {
  return list(keys.map(redactText));
}
