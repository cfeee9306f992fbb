import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNavigation } from '../kit/navigation.tsx';
import { Popover } from '../kit/popover.tsx';
import { AccessDetails } from './access-details.tsx';

/** By which channel the store is read, and the permission for it: explained, asked for and removed. */
export function AccessPopover() {
  const model = useModel();
  const { t } = useText();
  const { accessAt } = useNavigation();
  const state = model.access.state.value;
  const origin = model.page.value.store?.document.origin;
  return (
    <Popover id="access" label={t('access')} anchor={accessAt}>
      {state && origin && <AccessDetails state={state} host={new URL(origin).host} />}
    </Popover>
  );
}
