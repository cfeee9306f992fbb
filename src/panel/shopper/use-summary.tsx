import { cookieNamesOf } from '../findings/cookie-names.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { Shopper } from '../log/reading.ts';
import { regionsOf } from '../regions/regions.ts';
import { type SummaryPart, summaryOf } from './summary.ts';

/** What the summary says of the shopper that is shown. */
export function useSummary(shopper: Shopper): SummaryPart[] {
  const text = useText();
  const model = useModel();
  const cookieNames = cookieNamesOf(model.log.readings.value, model.page.value.store);
  return summaryOf(shopper, { region: regionsOf(model).ofSegment.value, cookieNames }, text);
}
