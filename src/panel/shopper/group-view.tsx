import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Segment } from '../../vtex/segment.ts';
import type { Group } from '../../vtex/segment-sources.ts';
import type { PublicField } from '../draft/draft.ts';
import { useText } from '../i18n/use-text.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { findKeyPlace, useNavigation } from '../kit/navigation.tsx';
import { useFoundPlaces } from '../kit/use-found.tsx';
import { FieldRow } from './field-row.tsx';
import { fieldsOf, keysOf } from './grouped.ts';

/** The title of each group. */
const titles = {
  location: 'groupLocation',
  marketing: 'groupMarketing',
  store: 'groupStore',
  shopper: 'groupShopper',
} as const satisfies Record<Group, string>;

// Most of what is loaded and drawn; the segment is what is waited for.
const loadKeys = async () => (await import('./keys-of-group.tsx')).KeysOfGroup;

interface GroupViewProps {
  readonly group: Group;
  readonly segment: Segment;
  readonly form: readonly PublicField[];
}

/** One group: public keys above, and below them the fields of the segment that they feed. In a narrow panel it folds. */
export function GroupView({ group, segment, form }: GroupViewProps) {
  const { actions, diff, hasApi } = useModel();
  const { t } = useText();
  const warned = useFoundPlaces();
  const isAfter = useAfterFirstFrame();
  // The same while the segment alone is another: then no box is drawn again.
  const ofForm = useMemo(() => keysOf(group, form), [group, form]);
  const { keys, folded } = ofForm;
  const boxes = useMemo(
    () => <LoadedLater load={loadKeys} isShown={isAfter} props={{ group, ...ofForm }} />,
    [group, isAfter, ofForm],
  );
  const fields = fieldsOf(group, segment, diff.fields.value.keys());
  const { wantedPlace } = useNavigation();
  const wanted = wantedPlace.value;
  const folds = useSignal(false);
  const isWanted =
    (group === 'shopper' && wanted === findKeyPlace) ||
    fields.some((name) => wanted === `segment.${name}`) ||
    [...keys, ...folded].some(
      ({ name }) => wanted === `public.${name}` || actions.failedKeys.value.has(name),
    );
  const isFolded = folds.value && !isWanted;
  useLayoutEffect(() => {
    if (isWanted) folds.value = false;
  }, [isWanted]);
  const title = t(titles[group]);
  const id = useId();
  const changes = diff.fields.value;
  const authors = diff.authors.value;
  const lines =
    keys.length +
    (folded.length > 0 ? 1 : 0) +
    (hasApi.value && (group === 'shopper' || group === 'location') ? 1 : 0);
  return (
    <section class={`group${isFolded ? ' folded' : ''}`} aria-labelledby={id}>
      <h2>
        <button
          type="button"
          class="fold"
          aria-expanded={!isFolded}
          aria-labelledby={id}
          onClick={() => (folds.value = !isFolded)}
        >
          {isFolded ? '▸' : '▾'}
        </button>
        <span id={id}>{title}</span>
      </h2>
      <div class="contents">
        {/* The boxes come a frame later: their place is there before. */}
        <div class="keys" style={{ '--lines': lines }}>
          {boxes}
        </div>
        <table class="fields" aria-label={t('segmentOf', title)}>
          <tbody>
            {fields.map((name) => (
              <FieldRow
                key={name}
                name={name}
                value={segment.get(name)}
                change={changes.get(name)}
                author={authors.get(name)}
                isWarned={warned.has(`segment.${name}`)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
