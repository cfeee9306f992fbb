import { useMemo } from 'preact/hooks';
import { groups } from '../../vtex/segment-sources.ts';
import { useText } from '../i18n/use-text.tsx';
import { editFormId } from '../kit/edit-form-id.ts';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { GroupView } from './group-view.tsx';
import { createWhyPlace, WhyProvider } from './why-place.tsx';

const loadWhy = async () => (await import('./why-popover.tsx')).WhyPopover;

/** This shopper, in four groups: the public keys and the fields of the segment that they feed. */
export function ShopperScreen({ page: { shopper } }: ScreenProps) {
  const { actions, edits } = useModel();
  const { t } = useText();
  const why = useMemo(createWhyPlace, []);
  return (
    <WhyProvider value={why}>
      {/* Before Apply nothing is sent. */}
      <form
        id={editFormId}
        class="groups"
        tabIndex={-1}
        aria-label={t('editPublicKeys')}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void actions.apply();
        }}
      >
        {groups.map((group) => (
          <GroupView key={group} group={group} segment={shopper.segment} form={edits.fields.value} />
        ))}
      </form>
      <LoadedLater load={loadWhy} isShown={why.anchor.value !== null} props={{ shopper }} />
    </WhyProvider>
  );
}
