import type { WayOut } from '../../findings/finding.ts';
import { useText } from '../i18n/text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useFinding } from '../kit/use-finding.tsx';

/** What would go wrong if the form were applied as it is, at the field that it is about. */
export function FieldHints({ field }: { readonly field: string }) {
  const { t } = useText();
  const withoutCountry = useFinding('place-without-country');
  const regionBeats = useFinding('region-beats-place');
  return (
    <>
      {withoutCountry?.evidence.field === field && (
        <Hint
          text={t('finding_place_without_country', field)}
          wayOut={withoutCountry.wayOut}
          label={t('setCountry', withoutCountry.wayOut?.to ?? '')}
        />
      )}
      {regionBeats?.evidence.field === field && (
        <Hint
          text={t('finding_region_beats_place', field)}
          wayOut={regionBeats.wayOut}
          label={t('clearRegionId')}
        />
      )}
    </>
  );
}

interface HintProps {
  readonly text: string;
  readonly wayOut: WayOut | null;
  readonly label: string;
}

function Hint({ text, wayOut, label }: HintProps) {
  const { edits } = useModel();
  return (
    <p class="hint">
      {text}{' '}
      {wayOut && (
        <button type="button" class="small" onClick={() => edits.change(wayOut.set, wayOut.to)}>
          {label}
        </button>
      )}
    </p>
  );
}
