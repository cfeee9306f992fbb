import { useText } from '../i18n/use-text.tsx';
import { keysHelpId } from './single-keys.tsx';

/** The single keys, each with what it does; they are the same in every language. */
const keys = [
  ['1', 'keyShopper'],
  ['2', 'keySession'],
  ['/', 'keyFilter'],
  ['e', 'keyFind'],
  ['r', 'keyRefresh'],
  ['?', 'keyHelp'],
] as const;

/** All single keys. */
export function KeysHelp() {
  const { t } = useText();
  return (
    <section id={keysHelpId} class="menu" popover="auto" aria-label={t('allKeys')}>
      <dl class="keys-help">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{t('keysWhere')}</p>
    </section>
  );
}
