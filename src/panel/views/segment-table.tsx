import type { Json } from '../../vtex/json.ts';
import { knownInSegment } from '../../vtex/known-keys.ts';
import { redactText } from '../../vtex/redact.ts';
import { fieldNames, type Segment, type SegmentChange } from '../../vtex/segment.ts';
import type { Changer } from '../model/changed-by.ts';
import { aboutMessage } from './about.ts';
import { isEmptyList, isListed, itemsOf, ListedValue } from './listed-value.tsx';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';
import { Value } from './value.tsx';

/** The segment field by field; what changed since the last edit stands struck out beside what it is now. */
export function SegmentTable({ segment }: { readonly segment: Segment }) {
  const model = useModel();
  const { t } = useText();
  const marks = model.marks.value;
  const changers = model.changers.value;
  const gone = [...marks.keys()].filter((name) => !segment.has(name));
  return (
    <section class="segment" aria-labelledby="segment-title">
      <header>
        <h2 id="segment-title">{t('segment')}</h2>
        {marks.size > 0 && (
          <button type="button" class="small" onClick={model.clearMarks}>
            {t('clear')}
          </button>
        )}
      </header>
      <table aria-labelledby="segment-title">
        <tbody>
          {[...fieldNames(segment), ...gone].map((name) => (
            <Row
              key={name}
              name={name}
              segment={segment}
              change={marks.get(name)}
              changer={changers.get(name)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly segment: Segment;
  readonly change: SegmentChange | undefined;
  readonly changer: Changer | undefined;
}

function Row({ name, segment, change, changer }: RowProps) {
  const { t } = useText();
  const value = segment.get(name);
  const known = knownInSegment(name);
  return (
    <tr class={change ? 'changed' : undefined}>
      <th scope="row" title={known ? t(aboutMessage(known)) : undefined}>
        {redactText(name)}
      </th>
      <td>
        <FieldValue name={name} value={value} change={change} />
        {changer && changer !== 'edit' && (
          <span class="note"> {t(changer === 'page' ? 'byPage' : 'byOther')}</span>
        )}
        {isListed(['segment', name], value) && known && (
          <p class="note">
            {t(aboutMessage(known))}
            {name === 'campaigns' && itemsOf(value).length > 1 && (
              <span class="trap">{t('manyCampaigns')}</span>
            )}
          </p>
        )}
      </td>
    </tr>
  );
}

interface FieldValueProps {
  readonly name: string;
  readonly value: Json | undefined;
  readonly change: SegmentChange | undefined;
}

function FieldValue({ name, value, change }: FieldValueProps) {
  const path = ['segment', name];
  const before = ['segment before', name];
  if (isListed(path, value) && (!change || isEmptyList(change.was) || isListed(before, change.was))) {
    return <ListedValue value={value} was={change ? change.was : value} />;
  }
  if (!change) return <Value path={path} value={value} />;
  return (
    <>
      <del>
        <Value path={before} value={change.was} />
      </del>{' '}
      <ins>
        <Value path={path} value={change.now} />
      </ins>
    </>
  );
}
