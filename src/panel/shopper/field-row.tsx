import { useRef } from 'preact/hooks';
import type { Json } from '../../vtex/json.ts';
import { redactText } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { isPlatformField, type SegmentChange } from '../../vtex/segment.ts';
import { useText } from '../i18n/use-text.tsx';
import { isListed } from '../kit/is-listed.ts';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useWantedPlace } from '../kit/navigation.tsx';
import { shortenedValue, Value } from '../kit/value.tsx';
import type { Authorship } from '../model/changed-by.ts';
import { loadFieldValue } from './changed-field.tsx';
import { useWhyPlace, WhyButton } from './why-place.tsx';

interface FieldRowProps {
  readonly name: string;
  readonly value: Json | undefined;
  /** Absent where the field is what it was. */
  readonly change?: SegmentChange | undefined;
  readonly author?: Authorship | undefined;
  /** Something is found at it. */
  readonly isWarned: boolean;
}

/** A field of the segment; where it changed, what it was and who changed it. */
export function FieldRow({ name, value, change, author, isWarned }: FieldRowProps) {
  const { t } = useText();
  const row = useRef<HTMLTableRowElement>(null);
  const place = `segment.${name}`;
  const isFed = useWhyPlace().fed.value.includes(name);
  const state = !change ? '' : isEmpty(value) ? 'changed lost' : 'changed';
  useWantedPlace(place, () => {
    row.current?.scrollIntoView({ block: 'nearest' });
    row.current?.focus({ preventScroll: true });
  });
  const path = ['segment', name];
  const plain = (
    <div class="field-value one-line">
      <Value path={path} value={value} draw={shortenedValue} />
    </div>
  );
  return (
    <tr ref={row} class={`${state}${isFed ? ' fed' : ''}`} tabIndex={-1}>
      <th scope="row">
        <span class="field-name">{redactText(name)}</span>
      </th>
      <td>
        <div class="cell">
          {change || isListed(path, value) ? (
            <LoadedLater
              load={loadFieldValue}
              isShown
              props={{ name, value, change, author }}
              meanwhile={plain}
            />
          ) : (
            plain
          )}
          {!isPlatformField(name) && <span class="note"> {t('foreignField')}</span>}
          <WhyButton place={place} name={redactText(name)} isWarned={isWarned} />
        </div>
      </td>
    </tr>
  );
}
