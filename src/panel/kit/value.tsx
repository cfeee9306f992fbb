import { isJsonObject, type Json, jsonType, textOf } from '../../vtex/json.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { useText } from '../i18n/use-text.tsx';
import { Highlighted } from './highlighted.tsx';
import { useModel } from './model-context.tsx';

export interface ValueProps {
  /** The names on the way to the value, namespace first. What is sensitive is found by them, too. */
  readonly path: readonly string[];
  readonly value: Json | undefined;
  /** Puts text that reads like another type in quotes: `"42"`. */
  readonly typed?: boolean;
  /** Leaves the button away that reveals a masked value: there is one elsewhere. */
  readonly bare?: boolean;
  /** Text to highlight in the value. */
  readonly wanted?: string;
}

/** Text that is JSON of another type than text. */
const readsAsOther = /^\s*(-?\d[\d.eE+-]*|true|false|null|[[{].*)\s*$/s;

/** One value of the store as text, in its raw form; a secret or personal one only once it was asked for. */
export function Value({ path, value, bare = false, ...plain }: ValueProps) {
  const { masking } = useModel();
  const { t } = useText();
  if (sensitivity(path, value) === null) return <PlainValue value={value} {...plain} />;
  const masked = masking.isMasked.value(path, value);
  return (
    <span class="sensitive">
      {masked ? <span class="mask">••••••</span> : <PlainValue value={value} {...plain} />}
      {!bare && (
        <button type="button" class="small" onClick={() => masking.toggle(path, value)}>
          {t(masked ? 'reveal' : 'hide')}
        </button>
      )}
    </span>
  );
}

/** A value that is not masked, in its raw form. */
export function PlainValue({
  value,
  typed = false,
  wanted = '',
}: Pick<ValueProps, 'value' | 'typed' | 'wanted'>) {
  const { t } = useText();
  if (value === undefined) return <em class="empty">{t('absent')}</em>;
  if (value === null) return <em class="empty">null</em>;
  if (value === '') return <em class="empty">{t('emptyText')}</em>;
  const quoted = typed && typeof value === 'string' && readsAsOther.test(value);
  const text = quoted ? JSON.stringify(value) : textOf(value);
  const kind = Array.isArray(value) || isJsonObject(value) ? 'json' : jsonType(value);
  return (
    <span class={`value ${kind}`}>
      <Highlighted text={text} wanted={wanted} />
    </span>
  );
}
