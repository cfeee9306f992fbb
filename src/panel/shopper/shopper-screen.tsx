import { AccessRegion } from '../access/access-region.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { CookiesRegion } from './cookies-region.tsx';
import { SegmentTable } from './segment-table.tsx';

const loadForm = async () => (await import('./edit-form.tsx')).EditForm;

/** The segment that this shopper has, with its cookies, and the form that edits the public keys beside it. */
export function ShopperScreen({ page, regions }: ScreenProps) {
  const { diff } = useModel();
  // The form is most of what is loaded and drawn, and the segment is what is waited for.
  const isAfter = useAfterFirstFrame();
  return (
    <>
      <div class="reading" tabIndex={-1}>
        <SegmentTable
          segment={page.shopper.segment}
          changes={diff.fields.value}
          changers={diff.changers.value}
          onClear={diff.clear}
        />
        <CookiesRegion origin={page.store.document.origin} open={regions.cookiesOpenAt} />
        <AccessRegion open={regions.accessOpen} wanted={regions.accessWanted} />
      </div>
      <LoadedLater load={loadForm} isShown={isAfter} props={{}} />
    </>
  );
}
