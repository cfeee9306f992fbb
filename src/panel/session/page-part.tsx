import type { ComponentChildren } from 'preact';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { pageSessionsOf } from '../page-session/page-session.ts';
import { SessionKeys } from './session-keys.tsx';

/** The session that the page keeps for itself, whole, and where it is from. */
export function PagePart({ children }: { readonly children?: ComponentChildren }) {
  const { t } = useText();
  const shown = pageSessionsOf(useModel()).shown.value;
  if (!shown) return <div class="filter">{children}</div>;
  const session = { id: null, envelope: new Map(), namespaces: new Map([['fs::session', shown.members]]) };
  return (
    <>
      <p class="note">{t(shown.from === 'live' ? 'pageSessionLive' : 'pageSessionStored')}</p>
      <SessionKeys session={session}>{children}</SessionKeys>
    </>
  );
}
