import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { pageSessionsOf } from '../page-session/page-session.ts';
import { pageSessionName } from './page-session-name.ts';
import { SessionKeys } from './session-keys.tsx';
import { TreeNode } from './tree-node.ts';

/** The session that the page keeps for itself, whole, and where it is from. */
export function PagePart({ children }: { readonly children?: ComponentChildren }) {
  const { t } = useText();
  const shown = pageSessionsOf(useModel()).shown.value;
  const members = shown?.members ?? null;
  const top = useMemo(() => [new TreeNode('beside', pageSessionName, members)], [members]);
  return (
    <>
      <p class="note page-source">
        {shown && t(shown.from === 'live' ? 'pageSessionLive' : 'pageSessionStored')}
      </p>
      <SessionKeys top={top}>{children}</SessionKeys>
    </>
  );
}
