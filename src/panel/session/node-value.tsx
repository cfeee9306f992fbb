import { type Json, textOf } from '../../vtex/json.ts';
import { useText } from '../i18n/use-text.tsx';
import { Value } from '../kit/value.tsx';
import { Highlighted } from './highlighted.tsx';
import type { TreeNode } from './tree-node.ts';

interface NodeValueProps {
  readonly node: TreeNode;
  /** Text to highlight in the value, in small letters. */
  readonly wanted?: string;
  /** Leaves the button away that reveals a masked value. */
  readonly bare?: boolean;
}

/** The value of a row, or that it has none; nothing where the rows below show it. */
export function NodeValue({ node, wanted = '', bare = false }: NodeValueProps) {
  const { t } = useText();
  if (node.lacksValue) return <em class="empty">{t('noValue')}</em>;
  if (!node.showsValue) return null;
  const draw = (value: Json) => <Highlighted text={typedText(value)} wanted={wanted} />;
  return <Value path={node.path} value={node.value} draw={draw} bare={bare} />;
}

/** Text that is JSON of another type than text. */
const readsAsOther = /^\s*(-?\d[\d.eE+-]*|true|false|null|[[{].*)\s*$/s;

/** A value as text, in quotes where it is a text that reads like another type: `"42"`. */
function typedText(value: Json): string {
  return typeof value === 'string' && readsAsOther.test(value) ? JSON.stringify(value) : textOf(value);
}
