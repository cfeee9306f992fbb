import { isJsonObject, type Json } from '../../vtex/json.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';

interface ValueProps {
  /** The names on the way to the value, namespace first. What is sensitive is told by them, too. */
  readonly path: readonly string[];
  readonly value: Json | undefined;
  /** Puts text that reads like another type in quotes: `"42"`. */
  readonly typed?: boolean;
}

/** Text that is JSON of another type than text. */
const readsAsOther = /^\s*(-?\d[\d.eE+-]*|true|false|null|[[{].*)\s*$/s;

/** One value of the store as text, in its raw form; a secret or personal one only once it was asked for. */
export function Value({ path, value, typed = false }: ValueProps) {
  const model = useModel();
  const { t } = useText();
  const plain = <PlainValue value={value} typed={typed} />;
  if (sensitivity(path, value) === null) return plain;
  // The value is part of its place: another shopper's in the same place is masked again.
  const place = JSON.stringify([path, value]);
  const shown = model.revealed.value.has(place);
  return (
    <span class="sensitive">
      {shown ? plain : <span class="mask">••••••</span>}
      <button type="button" class="small" onClick={() => model.toggleReveal(place)}>
        {t(shown ? 'hide' : 'reveal')}
      </button>
    </span>
  );
}

function PlainValue({ value, typed }: { readonly value: Json | undefined; readonly typed: boolean }) {
  const { t } = useText();
  if (value === undefined) return <em class="empty">{t('absent')}</em>;
  if (value === null) return <em class="empty">null</em>;
  if (value === '') return <em class="empty">{t('emptyText')}</em>;
  if (typeof value === 'string') {
    return <span class="value">{typed && readsAsOther.test(value) ? JSON.stringify(value) : value}</span>;
  }
  const kind = Array.isArray(value) || isJsonObject(value) ? 'json' : typeof value;
  return <span class={`value ${kind}`}>{JSON.stringify(value)}</span>;
}
