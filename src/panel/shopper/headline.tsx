import type { Group } from '../../vtex/segment-sources.ts';
import { useModel } from '../kit/model-context.tsx';
import type { Shopper } from '../log/reading.ts';
import type { SummaryPart } from './summary.ts';
import { useSummary } from './use-summary.tsx';

const aboutOf = {
  location: ['where'],
  marketing: ['visit'],
  store: ['store'],
  shopper: ['who', 'tables'],
} as const satisfies Record<Group, readonly SummaryPart['about'][]>;

/** What a group comes to, for where it is folded. */
export function Headline({ group }: { readonly group: Group }) {
  const page = useModel().page.value;
  return page.kind === 'ready' ? <HeadlineOf group={group} shopper={page.shopper} /> : null;
}

function HeadlineOf({ group, shopper }: { readonly group: Group; readonly shopper: Shopper }) {
  const wanted: readonly string[] = aboutOf[group];
  return (
    <p class="headline">
      {useSummary(shopper)
        .filter(({ about }) => wanted.includes(about))
        .map(({ from, text: said }) => (from === '' ? said : `${from} → ${said}`))
        .join(' · ')}
    </p>
  );
}
