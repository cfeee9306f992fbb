import type { WayOut } from '../../findings/finding.ts';
import { placeWithoutCountry } from '../../findings/place-without-country.ts';
import { regionBeatsPlace } from '../../findings/region-beats-place.ts';
import { useText } from '../i18n/text.tsx';
import { useFinding } from '../kit/use-finding.tsx';

interface FieldHintsProps {
  readonly field: string;
  readonly onFix: (wayOut: WayOut) => void;
}

/** What would go wrong if the form were applied as it is, at the field that it is about. */
export function FieldHints({ field, onFix }: FieldHintsProps) {
  const { t } = useText();
  const withoutCountry = useFinding(placeWithoutCountry);
  const regionBeats = useFinding(regionBeatsPlace);
  return (
    <>
      {withoutCountry?.evidence.field === field && (
        <Hint
          text={t('finding_place_without_country', field)}
          wayOut={withoutCountry.wayOut}
          label={t('setCountry', withoutCountry.wayOut?.to ?? '')}
          onFix={onFix}
        />
      )}
      {regionBeats?.evidence.field === field && (
        <Hint
          text={t('finding_region_beats_place', field)}
          wayOut={regionBeats.wayOut}
          label={t('clearRegionId')}
          onFix={onFix}
        />
      )}
    </>
  );
}

interface HintProps extends Pick<FieldHintsProps, 'onFix'> {
  readonly text: string;
  readonly wayOut: WayOut | null;
  readonly label: string;
}

function Hint({ text, wayOut, label, onFix }: HintProps) {
  return (
    <p class="hint">
      {text}{' '}
      {wayOut && (
        <button type="button" class="small" onClick={() => onFix(wayOut)}>
          {label}
        </button>
      )}
    </p>
  );
}
