import { isJsonObject, type Json } from '../../vtex/json.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';

interface ValueProps {
  /** The names on the way to the value, namespace first. What is sensitive is told by them, too. */
  readonly path: readonly string[];
  readonly value: Json | undefined;
}

/** One value of the store as text, in its raw form; a secret or personal one only once it was asked for. */
export function Value({ path, value }: ValueProps) {
  const model = useModel();
  const { t } = useText();
  if (sensitivity(path, value) === null) return <PlainValue value={value} />;
  const place = JSON.stringify(path);
  const shown = model.revealed.value.has(place);
  return (
    <span class="sensitive">
      {shown ? <PlainValue value={value} /> : <span class="mask">••••••</span>}
      <button type="button" class="small" onClick={() => model.toggleReveal(place)}>
        {t(shown ? 'hide' : 'reveal')}
      </button>
    </span>
  );
}

function PlainValue({ value }: { readonly value: Json | undefined }) {
  const { t } = useText();
  if (value === undefined) return <em class="empty">{t('absent')}</em>;
  if (value === null) return <em class="empty">null</em>;
  if (value === '') return <em class="empty">{t('emptyText')}</em>;
  if (typeof value === 'string') return <span class="value">{value}</span>;
  const kind = Array.isArray(value) || isJsonObject(value) ? 'json' : typeof value;
  return <span class={`value ${kind}`}>{JSON.stringify(value)}</span>;
}
