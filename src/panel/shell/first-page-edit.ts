import { pageRoute } from '../../vtex/page-route.ts';
import { livePageSession } from '../../vtex/page-session.ts';
import type { PanelModel } from '../model/panel-model.ts';

/** Of what an Apply would send the keys that go through the page's own code, where none has done so at this store before. */
export function keysOfFirstPageEdit({ page, edits, actions, log }: PanelModel): string[] {
  const { store } = page.value;
  const session = store && livePageSession(store.signals);
  if (!session || actions.isSending.value) return [];
  const { origin } = store.document;
  const isFirst = !log.actions.value.some(
    (action) => action.page && action.page.state !== 'unsent' && action.store.document.origin === origin,
  );
  return isFirst ? [...pageRoute(session, edits.pending.value).byPage.keys()] : [];
}
