import type { Found } from '../../findings/rules.ts';
import { redactText } from '../../vtex/redact.ts';
import type { MessageKey, Text } from '../i18n/text.ts';
import { safeText } from '../kit/safe-value.ts';

type Named = Pick<Found, 'id' | 'variant' | 'words'>;

/** The first part of the names of a rule's messages. */
function messageOf(id: string): string {
  return `finding_${id.replaceAll('-', '_')}`;
}

/** What is found, in one sentence. Words of the store and of the shopper are without e-mails and tokens. */
export function sentenceOf({ id, variant, words = [] }: Named, { t, list }: Text): string {
  const key = variant === undefined ? messageOf(id) : `${messageOf(id)}_${variant}`;
  const said = words.map((word) =>
    typeof word === 'number'
      ? word
      : redactText(typeof word === 'string' ? word : list(word.map(redactText))),
  );
  return t(key as MessageKey, ...said);
}

/** Why it matters, and what to do. */
export function reasonOf({ id }: Named, { t }: Text): string {
  return t(`${messageOf(id)}_why` as MessageKey);
}

/** Findings as text for a ticket: without secrets and personal values. */
export function findingsAsText(found: readonly Found[], text: Text): string {
  return found
    .flatMap((each) => [
      `${each.severity === 'problem' ? '⚠' : 'ⓘ'} ${sentenceOf(each, text)}`,
      `  ${reasonOf(each, text)}`,
      ...differencesAsText(each, text).map((line) => `  ${line}`),
    ])
    .join('\n');
}

function differencesAsText({ differences = [], compares }: Found, { t }: Text): string[] {
  if (!compares) return [];
  const [from, to] = compares.map((side) => t(`side_${side}`));
  return differences.map(
    ({ path, one, other }) =>
      `${redactText(path.at(-1) ?? '')}: ${safeText(path, one)} (${from}) ≠ ${safeText(path, other)} (${to})`,
  );
}
