import './source-of.css';
import type { Source } from '../../vtex/known-sources.ts';
import { useText } from '../i18n/use-text.tsx';

/** Whether what is known is VTEX's own or was observed, and the page that comes nearest to explaining it; nothing of the unknown. */
export function SourceOf({ known }: { readonly known: Source | null }) {
  const { t } = useText();
  if (!known) return null;
  const { basis, docs } = known;
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
