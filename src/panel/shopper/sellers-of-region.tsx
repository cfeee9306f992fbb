import type { RegionAnswer } from '../../vtex/regions.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { regionsOf } from '../regions/regions.ts';
import { sellerName } from './seller-name.ts';

/** Who sells in the region that is shown, and how to ask again where that is not known. */
export function SellersOfRegion() {
  const text = useText();
  const regions = regionsOf(useModel());
  const answer = regions.ofSegment.value;
  if (!answer) return null;
  return (
    <p>
      {text.t('sellersOfRegion')} {inWords(answer, text)}{' '}
      {answer.kind === 'failed' && (
        <button type="button" class="small" onClick={() => void regions.askAgain('omit')}>
          {text.t('askAgain')}
        </button>
      )}
      {answer.kind === 'login' && (
        <button type="button" class="small" onClick={() => void regions.askAgain('same-origin')}>
          {text.t('askWithCookies')}
        </button>
      )}
    </p>
  );
}

function inWords(answer: RegionAnswer, text: Text): string {
  const { t, list } = text;
  switch (answer.kind) {
    case 'asking':
      return t('lookingUp');
    case 'sellers':
      return answer.sellers.length === 0 ? t('noSellerThere') : list(answer.sellers.map(sellerName));
    case 'unknown':
      return t('finding_region_unknown_to_store');
    case 'login':
      return t('lookUp_login');
    case 'failed':
      return t('lookUp_failed');
  }
}
