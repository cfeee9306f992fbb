import type { Group } from '../../vtex/segment-sources.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { type SummaryPart, summaryOf } from './summary.ts';

const aboutOf = {
  location: ['where'],
  marketing: ['visit'],
  store: ['store'],
  shopper: ['who', 'tables'],
} as const satisfies Record<Group, readonly SummaryPart['about'][]>;

/** What a group comes to, for where it is folded. */
export function Headline({ group }: { readonly group: Group }) {
  const text = useText();
  const page = useModel().page.value;
  if (page.kind !== 'ready') return null;
  const wanted: readonly string[] = aboutOf[group];
  return (
    <p class="headline">
      {summaryOf(page.shopper, text)
        .filter(({ about }) => wanted.includes(about))
        .map(({ from, text: said }) => (from === '' ? said : `${from} → ${said}`))
        .join(' · ')}
    </p>
  );
}
