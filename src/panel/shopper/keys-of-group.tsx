import './edit-form.css';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Group } from '../../vtex/segment-sources.ts';
import { useText } from '../i18n/use-text.tsx';
import { loadAhead } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNavigation } from '../kit/navigation.tsx';
import { useFoundPlaces } from '../kit/use-found.tsx';
import { loadFieldValue } from './changed-field.tsx';
import { FindKey } from './find-key.tsx';
import type { GroupKeys } from './grouped.ts';
import { Headline } from './headline.tsx';
import { KeyField } from './key-field.tsx';
import { PlaceLookup } from './place-lookup.tsx';

interface KeysOfGroupProps extends GroupKeys {
  readonly group: Group;
}

/** The boxes of one group; keys without a value that are seldom used are one line, which opens. */
export function KeysOfGroup({ group, keys, folded }: KeysOfGroupProps) {
  const { t } = useText();
  const { hasApi } = useModel();
  const { wantedPlace } = useNavigation();
  const warned = useFoundPlaces();
  const isOpen = useSignal(false);
  // What an edit changes is drawn at once.
  useEffect(() => loadAhead(loadFieldValue), []);
  // What is looked for there is shown.
  const isWanted = folded.some(({ name }) => wantedPlace.value === `public.${name}`);
  useLayoutEffect(() => {
    if (isWanted) isOpen.value = true;
  }, [isWanted]);
  const shown = isOpen.value || isWanted ? [...keys, ...folded] : keys;
  return (
    <>
      <Headline group={group} />
      {shown.map((field) => (
        <KeyField key={field.name} field={field} isWarned={warned.has(`public.${field.name}`)} />
      ))}
      {folded.length > 0 && (
        <button
          type="button"
          class="small folded-keys"
          aria-expanded={isOpen.value}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {isOpen.value ? t('foldKeys') : `+ ${folded.map(({ name }) => name).join(', ')}`}
        </button>
      )}
      {/* Without a Session Manager there are no other keys to edit, and no one to ask for a place. */}
      {hasApi.value && group === 'location' && <PlaceLookup />}
      {hasApi.value && group === 'shopper' && <FindKey />}
    </>
  );
}
