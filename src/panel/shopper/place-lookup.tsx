import './place-lookup.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readCoordinates } from '../../vtex/coordinates.ts';
import { textOf } from '../../vtex/json.ts';
import type { Place } from '../../vtex/region-requests.ts';
import { isEmpty } from '../../vtex/same.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { Popover } from '../kit/popover.tsx';
import { toggleAt } from '../kit/popover-anchor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { type LookedUp, regionsOf } from '../regions/regions.ts';
import { PlaceDetails } from './place-details.tsx';
import { placeInWords } from './place-words.ts';

/** Asks the store who sells at the place that is in the form, before it is applied. What it says stays until the place is another. */
export function PlaceLookup() {
  const model = useModel();
  const text = useText();
  const { t } = text;
  const place = placeOf(model);
  const asked = JSON.stringify(place);
  const answer = useSignal<LookedUp | 'asking' | null>(null);
  const isComplete = place.country !== '' && (place.postalCode !== '' || place.geoCoordinates !== '');
  const looking = useSignal<AbortController | null>(null);
  const detailsAt = useSignal<HTMLElement | null>(null);
  useEffect(
    () => () => {
      looking.value?.abort();
      answer.value = null;
      detailsAt.value = null;
    },
    [asked],
  );
  const lookUp = async () => {
    if (!isComplete || answer.value === 'asking') return;
    const abort = new AbortController();
    looking.value = abort;
    answer.value = 'asking';
    const found = await regionsOf(model).lookUp(place, abort.signal);
    if (!abort.signal.aborted) answer.value = found;
  };
  const said = !answer.value
    ? ''
    : answer.value === 'asking'
      ? t('lookingUp')
      : placeInWords(answer.value, text);
  return (
    <div class="place-lookup">
      <button
        type="button"
        class="small"
        title={isComplete ? t('lookUpIs') : t('lookUpNeedsPlace')}
        aria-disabled={!isComplete}
        onClick={() => void lookUp()}
      >
        {t('lookUp')}
      </button>
      <span class="answer one-line" aria-live="polite">
        {said && (
          <button
            type="button"
            class="small whole-place one-line"
            aria-haspopup="dialog"
            onClick={({ currentTarget }) => toggleAt(detailsAt, currentTarget)}
          >
            {said}
          </button>
        )}
      </span>
      <Popover id="place-details" label={t('lookUp')} anchor={detailsAt}>
        {answer.value && answer.value !== 'asking' && <PlaceDetails lookedUp={answer.value} said={said} />}
      </Popover>
    </div>
  );
}

/** The place as an Apply would leave it. */
function placeOf({ edits, page }: PanelModel): Place {
  const form = new Map(edits.fields.value.map(({ name, value }) => [name, value]));
  const key = (name: string) => {
    const value = form.get(name);
    return value === undefined || isEmpty(value) ? '' : textOf(value).trim();
  };
  const point = readCoordinates(form.get('geoCoordinates'));
  const channel = page.value.kind === 'ready' ? page.value.shopper.segment.get('channel') : null;
  return {
    country: key('country'),
    postalCode: key('postalCode'),
    geoCoordinates: point ? `${point.longitude},${point.latitude}` : key('geoCoordinates'),
    tradePolicy: key('sc') || (channel === undefined || isEmpty(channel) ? '' : textOf(channel)),
  };
}
