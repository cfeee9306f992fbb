import { type KnownKey, knownBesideNamespaces, knownInSession } from '../../vtex/known-keys.ts';
import { copiedPath, copiedValue, itemsQuery } from '../model/copied.ts';
import type { IsMasked } from '../model/reveals.ts';
import type { TreeRow } from '../model/tree-rows.ts';
import { aboutMessage } from './about.ts';
import { type Copier, CopyButtons } from './copy.tsx';
import { isListed, ListedValue } from './listed-value.tsx';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';
import { Value } from './value.tsx';

/** The id of the sentence that explains the chosen row. */
export const keyDetailId = 'about-key';

interface KeyDetailProps {
  readonly row: TreeRow;
  readonly copier: Copier;
}

/** What is known of the tree's chosen row, its whole value, and ways to copy it. */
export function KeyDetail({ row, copier }: KeyDetailProps) {
  const model = useModel();
  const { t } = useText();
  const { path, value, inNamespace, hasChildren } = row;
  const known = inNamespace ? knownInSession(path) : knownBesideNamespaces(path[0] ?? '');
  const items = itemsQuery([row]);
  const isNamespace = inNamespace && path.length === 1;
  return (
    <section class="detail" aria-label={t('chosenKey')} tabIndex={-1}>
      <h2>{copiedPath(path)}</h2>
      <p id={keyDetailId}>
        {known ? t(aboutMessage(known)) : t(isNamespace ? 'about_unknown_namespace' : 'about_unknown_key')}
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
          ['copyValue', () => copyOf(row, model.isMasked.value)],
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
function SourceOf({ known: { mark, docs } }: { readonly known: KnownKey }) {
  const { t } = useText();
  return (
    <p class="source">
      <span class={`badge ${mark}`}>{t(mark === 'documented' ? 'documented' : 'observed')}</span>{' '}
      {docs && (
        <a href={t(`docs_${docs}`)} target="_blank" rel="noreferrer">
          {t('documentation')}
        </a>
      )}
    </p>
  );
}
