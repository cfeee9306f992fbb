import type { Rule } from '../../src/findings/finding.ts';
import { rules } from '../../src/findings/rules.ts';
import { english } from './english.ts';
import { code, none, table } from './markdown.ts';
import { buttonsOf, commentOf, sourceOf } from './rule-source.ts';

const yes = (is: true | undefined) => (is ? 'yes' : none);

/** Every rule, in the order of the panel, with its words, its comment and its buttons. */
export function findingsTable(): string {
  return table(
    [
      ...['finding', 'severity', 'probable', 'what it says', 'why it matters'],
      ...['found when', 'button', 'in the status line'],
    ],
    rules.map(rowOf),
  );
}

function rowOf({ id, severity, isProbable, variants, inStatusLine }: Rule<string>): readonly string[] {
  const message = `finding_${id.replaceAll('-', '_')}`;
  const source = sourceOf(id);
  const sentences = variants?.map((variant) => `${message}_${variant}`) ?? [message];
  return [
    code(id),
    severity,
    yes(isProbable),
    sentences.map(english).join('<br>'),
    english(`${message}_why`),
    commentOf(source),
    buttonsOf(source).join('<br>') || none,
    yes(inStatusLine),
  ];
}
