import { useText } from '../i18n/use-text.tsx';
import { Value, type ValueProps } from '../kit/value.tsx';
import type { TreeNode } from './tree-node.ts';

interface NodeValueProps extends Pick<ValueProps, 'wanted' | 'bare'> {
  readonly node: TreeNode;
}

/** The value of a row, or that it has none; nothing where the rows below show it. */
export function NodeValue({ node, ...others }: NodeValueProps) {
  const { t } = useText();
  if (node.lacksValue) return <em class="empty">{t('noValue')}</em>;
  return node.showsValue ? <Value path={node.path} value={node.value} typed {...others} /> : null;
}
