import { severalCampaigns } from '../../findings/several-campaigns.ts';
import type { Json } from '../../vtex/json.ts';
import { isEmptyList } from '../../vtex/list.ts';
import { redactText } from '../../vtex/redact.ts';
import { fieldNames, isPlatformField, type Segment, type SegmentChange } from '../../vtex/segment.ts';
import { useText } from '../i18n/use-text.tsx';
import { isListed, ListedValue } from '../kit/listed-value.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import { Value } from '../kit/value.tsx';
import type { Changer } from '../model/changed-by.ts';

interface SegmentTableProps {
  readonly segment: Segment;
  /** The fields that are not what they were before the last action, and who changed each. */
  readonly changes: ReadonlyMap<string, SegmentChange>;
  readonly changers: ReadonlyMap<string, Changer>;
  /** Absent where nothing can have changed. */
  readonly onClear?: () => void;
}

/** The segment field by field; of what changed since the last edit, the old value is struck out beside the new one. */
export function SegmentTable({ segment, changes, changers, onClear }: SegmentTableProps) {
  const { t } = useText();
  const hasSeveral = useFinding(severalCampaigns) !== null;
  const gone = [...changes.keys()].filter((name) => !segment.has(name));
  return (
    <section class="segment" aria-labelledby="segment-title">
      <header>
        <h2 id="segment-title">{t('segment')}</h2>
        {changes.size > 0 && (
          <button type="button" class="small" onClick={onClear}>
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
              change={changes.get(name)}
              changer={changers.get(name)}
              isWarned={hasSeveral && name === 'campaigns'}
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
  /** Several campaigns are too many. */
  readonly isWarned: boolean;
}

function Row({ name, segment, change, changer, isWarned }: RowProps) {
  const { t, about } = useText();
  const value = segment.get(name);
  const explained = about('segment', name);
  return (
    <tr class={change ? 'changed' : undefined}>
      <th scope="row" title={explained ?? undefined}>
        {redactText(name)}
      </th>
      <td>
        <FieldValue name={name} value={value} change={change} />
        {!isPlatformField(name) && <span class="note"> {t('foreignField')}</span>}
        {changer && changer !== 'edit' && (
          <span class="note"> {t(changer === 'page' ? 'byPage' : 'byOther')}</span>
        )}
        {isListed(['segment', name], value) && explained && (
          <p class="note">
            {explained}
            {isWarned && <span class="warning">{t('finding_several_campaigns')}</span>}
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
    return <ListedValue name={name} value={value} was={change ? change.was : value} />;
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
