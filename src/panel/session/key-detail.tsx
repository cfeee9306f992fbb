import { knownBesideNamespaces, knownInSession } from '../../vtex/known-keys.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { type Copier, CopyButtons } from '../kit/copy.tsx';
import { isListed } from '../kit/is-listed.ts';
import { ListedValue } from '../kit/listed-value.tsx';
import { SourceOf } from '../kit/source-of.tsx';
import { useFound } from '../kit/use-found.tsx';
import type { IsMasked } from '../model/masking.ts';
import { copyOf } from './copied.ts';
import { hasItems, itemsQuery } from './items-query.ts';
import { NodeValue } from './node-value.tsx';
import { pageSessionName } from './page-session-name.ts';
import type { TreeRow } from './tree-rows.ts';

/** The id of the sentence that explains the chosen row. */
export const keyDetailId = 'about-key';

interface KeyDetailProps {
  readonly row: TreeRow;
  readonly copier: Copier;
  readonly isMasked: IsMasked;
}

/** What is known of the tree's chosen row, its whole value, and ways to copy it. */
export function KeyDetail({ row, copier, isMasked }: KeyDetailProps) {
  const { t } = useText();
  const { branch, node } = row;
  const { path, value } = node;
  const known = node.inNamespace
    ? knownInSession(path)
    : node.parent
      ? null
      : knownBesideNamespaces(node.name);
  const unknown = node.kind === 'namespace' ? 'about_unknown_namespace' : 'about_unknown_key';
  const misplaced = useFound('namespace-in-public')?.evidence.names ?? [];
  return (
    <section class="detail" aria-label={t('chosenKey')} tabIndex={-1}>
      <h2>{node.pathText}</h2>
      <p id={keyDetailId}>
        {known ? t(known.about as MessageKey) : t(path[0] === pageSessionName ? 'pageSessionKey' : unknown)}
        {node.inNamespace && path[0] === 'public' && misplaced.includes(path[1] ?? '') && (
          <span class="warning">{t('finding_namespace_in_public', path[1] ?? '')}</span>
        )}
      </p>
      <SourceOf known={known} />
      <div class="whole">
        {isListed(path, value) ? (
          <ListedValue name={node.name} value={value} was={value} />
        ) : (
          <NodeValue node={node} />
        )}
      </div>
      <CopyButtons
        copier={copier}
        buttons={[
          ['copyValue', () => copyOf(node, isMasked)],
          ['copyPath', () => node.pathText],
          ...(hasItems([branch]) ? [['copyItems', () => itemsQuery([branch])] as const] : []),
        ]}
      />
    </section>
  );
}
