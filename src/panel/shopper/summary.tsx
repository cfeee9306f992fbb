import './summary.css';
import { useText } from '../i18n/use-text.tsx';
import { showPlace, showSessionPart, useNavigation } from '../kit/navigation.tsx';
import type { Shopper } from '../log/reading.ts';
import { useSummary } from './use-summary.tsx';

/** Who the shopper is, in one line: each part leads to its field. */
export function Summary({ shopper }: { readonly shopper: Shopper }) {
  const text = useText();
  const navigation = useNavigation();
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a box of its own it is no list to some browsers */}
      <ul class="parts" role="list">
        {useSummary(shopper).map(({ about, from, text: said, isSet, place }) => (
          <li key={about} class={about}>
            <button type="button" class="part" onClick={() => showPlace(navigation, place)}>
              {from && `${from} → `}
              <span class={isSet ? 'set' : 'unset'}>{said}</span>
            </button>
          </li>
        ))}
      </ul>
      <span class="parts-elsewhere">
        <button type="button" class="small" onClick={() => showSessionPart(navigation, 'segment')}>
          {text.t('segment')}
        </button>
        <button type="button" class="small" onClick={() => showSessionPart(navigation, 'cookies')}>
          {text.t('cookies')}
        </button>
      </span>
    </>
  );
}
