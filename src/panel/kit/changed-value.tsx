import './changed-value.css';
import type { Json } from '../../vtex/json.ts';
import { isEmptyList } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { textParts } from '../../vtex/text-parts.ts';
import { isListed } from './is-listed.ts';
import { ListLine } from './list-line.tsx';
import { ListedValue } from './listed-value.tsx';
import { shortenedValue, Value } from './value.tsx';

interface ChangedValueProps {
  /** The names on the way to the value, namespace first. */
  readonly path: readonly string[];
  readonly was: Json | undefined;
  readonly now: Json | undefined;
  /** Draws a text in few characters: there is one line for it. */
  readonly isShort?: boolean;
}

/** A value beside what it was: a list item by item, of two texts that are much alike what differs. */
export function ChangedValue({ path, was, now, isShort = false }: ChangedValueProps) {
  const [namespace = '', ...names] = path;
  const before = [`${namespace} before`, ...names];
  if (isListed(path, now) && (isEmptyList(was) || isListed(before, was)))
    return isShort ? (
      <ListLine name={path.at(-1) ?? ''} value={now} was={was} />
    ) : (
      <ListedValue name={path.at(-1) ?? ''} value={now} was={was} />
    );
  const isText = typeof was === 'string' && typeof now === 'string' && sensitivity(path, now) === null;
  const parts = isText ? textParts(was, now) : null;
  const short = isShort ? { draw: shortenedValue } : {};
  const around = (middle: string) => () => (
    <>
      {parts?.start}
      <b>{middle}</b>
      {parts?.end}
    </>
  );
  return (
    <span class={isShort ? 'one-line' : undefined}>
      <del class={isEmpty(now) ? 'lost' : undefined}>
        <Value path={before} value={was} {...(parts ? { draw: around(parts.was) } : short)} />
      </del>{' '}
      <ins>
        <Value path={path} value={now} {...(parts ? { draw: around(parts.now) } : short)} />
      </ins>
    </span>
  );
}
