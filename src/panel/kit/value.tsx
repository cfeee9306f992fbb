import type { ComponentChildren } from 'preact';
import { type Json, jsonType, textOf } from '../../vtex/json.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { shortened } from '../../vtex/shortened.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from './model-context.tsx';

interface ValueProps {
  /** The names on the way to the value, namespace first. What is sensitive is found by them, too. */
  readonly path: readonly string[];
  readonly value: Json | undefined;
  /** Leaves the button away that reveals a masked value: there is one elsewhere. */
  readonly bare?: boolean;
  /** Draws a value that is there and not masked, other than as its text. */
  readonly draw?: (value: Json) => ComponentChildren;
}

/** One value of the store as text, in its raw form; a secret or personal one only once it was asked for. */
export function Value({ path, value, bare = false, draw = textOf }: ValueProps) {
  const { masking } = useModel();
  const { t } = useText();
  if (sensitivity(path, value) === null) return <PlainValue value={value} draw={draw} />;
  const masked = masking.isMasked.value(path, value);
  return (
    <span class="sensitive">
      {masked ? <span class="mask">••••••</span> : <PlainValue value={value} draw={draw} />}
      {!bare && (
        <button type="button" class="small" onClick={() => masking.toggle(path, value)}>
          {t(masked ? 'reveal' : 'hide')}
        </button>
      )}
    </span>
  );
}

/** An id in few characters: a long text without a blank. Any other value in its raw form. */
export function shortenedValue(value: Json): string {
  const text = textOf(value);
  return typeof value === 'string' && !/\s/.test(text) ? shortened(text) : text;
}

/** A value that is not masked, in its raw form. */
export function PlainValue({ value, draw = textOf }: Pick<ValueProps, 'value' | 'draw'>) {
  const { t } = useText();
  if (value === undefined || value === null || value === '')
    return <em class="empty">{value === null ? 'null' : t(value === '' ? 'emptyText' : 'absent')}</em>;
  return <span class={`value ${jsonType(value)}`}>{draw(value)}</span>;
}
