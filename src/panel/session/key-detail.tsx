import { namespaceInPublic } from '../../findings/namespace-in-public.ts';
import { type KnownKey, knownBesideNamespaces, knownInSession } from '../../vtex/known-keys.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { type Copier, CopyButtons } from '../kit/copy.tsx';
import { isListed, ListedValue } from '../kit/listed-value.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import { Value } from '../kit/value.tsx';
import type { IsMasked } from '../model/masking.ts';
import { copiedPath, copiedValue, itemsQuery } from './copied.ts';
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
  const { path, value, inNamespace, hasChildren } = row;
  const known = inNamespace ? knownInSession(path) : knownBesideNamespaces(path[0] ?? '');
  const misplaced = useFinding(namespaceInPublic)?.evidence.names ?? [];
  const items = itemsQuery([row]);
  const isNamespace = inNamespace && path.length === 1;
  return (
    <section class="detail" aria-label={t('chosenKey')} tabIndex={-1}>
      <h2>{copiedPath(path)}</h2>
      <p id={keyDetailId}>
        {known
          ? t(known.about as MessageKey)
          : t(isNamespace ? 'about_unknown_namespace' : 'about_unknown_key')}
        {inNamespace && path[0] === 'public' && misplaced.includes(path[1] ?? '') && (
          <span class="warning">{t('finding_namespace_in_public', path[1] ?? '')}</span>
        )}
      </p>
      {known && <SourceOf known={known} />}
      {!hasChildren && (
        <div class="whole">
          {isListed(path, value) ? (
            <ListedValue value={value} was={value} />
          ) : (
            <Value path={path} value={value} typed />
          )}
        </div>
      )}
      <CopyButtons
        copier={copier}
        buttons={[
          ['copyValue', () => copyOf(row, isMasked)],
          ['copyPath', () => copiedPath(path)],
          ...(items ? [['copyItems', () => items] as const] : []),
        ]}
      />
    </section>
  );
}

/** The row's value as it is copied; `null` where all of it is masked. */
export function copyOf({ path, value, hasChildren }: TreeRow, isMasked: IsMasked): string | null {
  return !hasChildren && isMasked(path, value) ? null : copiedValue(path, value, isMasked);
}

/** Whether the knowledge is VTEX's own or was observed, and the page that comes nearest to explaining it. */
function SourceOf({ known: { basis, docs } }: { readonly known: KnownKey }) {
  const { t } = useText();
  return (
    <p class="source">
      <span class={`badge ${basis}`}>{t(basis === 'documented' ? 'documented' : 'observed')}</span>{' '}
      {docs && (
        <a href={t(`docs_${docs}`)} target="_blank" rel="noreferrer">
          {t('documentation')}
        </a>
      )}
    </p>
  );
}
