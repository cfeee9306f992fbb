import type { Json } from '../../vtex/json.ts';
import { isEmpty } from '../../vtex/same.ts';
import type { SegmentChange } from '../../vtex/segment.ts';
import { useText } from '../i18n/use-text.tsx';
import { ChangedValue } from '../kit/changed-value.tsx';
import { ListLine } from '../kit/list-line.tsx';
import type { Authorship } from '../model/changed-by.ts';
import { Author } from './author.tsx';

export interface FieldValueProps {
  readonly name: string;
  readonly value: Json | undefined;
  /** Absent where the field is what it was; then it is a list. */
  readonly change?: SegmentChange | undefined;
  readonly author?: Authorship | undefined;
}

/** The value of a field that is a list, or has changed; then with who changed it. */
export function FieldValue({ name, value, change, author }: FieldValueProps) {
  const { t } = useText();
  return (
    <>
      <div class="field-value">
        {change ? (
          <>
            <span class="unseen">{t(isEmpty(value) ? 'lostSign' : 'changedSign')} </span>
            <ChangedValue path={['segment', name]} was={change.was} now={value} isShort />
          </>
        ) : (
          value !== undefined && <ListLine name={name} value={value} was={value} />
        )}
      </div>
      {author && <Author author={author} />}
    </>
  );
}
