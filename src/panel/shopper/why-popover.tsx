import { useText } from '../i18n/use-text.tsx';
import { Popover } from '../kit/popover.tsx';
import type { Shopper } from '../log/reading.ts';
import { Why } from './why.tsx';
import { useWhyPlace } from './why-place.tsx';

/** Explains a key or a field, beside the button that was pressed. */
export function WhyPopover({ shopper }: { readonly shopper: Shopper }) {
  const { t } = useText();
  const why = useWhyPlace();
  return (
    <Popover id="why" label={t('explanation')} anchor={why.anchor}>
      <Why place={why.place.value} shopper={shopper} onLeave={() => (why.anchor.value = null)} />
    </Popover>
  );
}
