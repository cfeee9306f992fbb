import { redactText } from '../../vtex/redact.ts';
import type { Segment } from '../../vtex/segment.ts';
import { useText } from '../i18n/use-text.tsx';
import { Facts } from '../kit/facts.tsx';
import { Value } from '../kit/value.tsx';

/** The whole segment, each field as it came and in the order in which it came. */
export function SegmentPart({ segment }: { readonly segment: Segment }) {
  const { t } = useText();
  return (
    <section class="whole-segment" aria-label={t('segment')}>
      <Facts
        class="members"
        facts={[...segment].map(([name, value]) => [
          redactText(name),
          <Value path={['segment', name]} value={value} />,
        ])}
      />
    </section>
  );
}
