import { isPageKey } from '../../vtex/page-keys.ts';
import { pageChange } from '../../vtex/page-session.ts';
import type { PanelModel } from '../model/panel-model.ts';

/** Of what an Apply would send the keys that go through the page's own code, where none has done so at this store before. */
export function firstPageEdit({ page, edits, actions, log }: PanelModel): string[] {
  const { store } = page.value;
  if (!store || store.signals.pageSession === null || actions.isSending.value) return [];
  const { origin } = store.document;
  const isFirst = !log.actions.value.some(
    (action) => action.page && action.page.state !== 'unsent' && action.store.document.origin === origin,
  );
  const pending = isFirst ? [...edits.pending.value] : [];
  return pending.flatMap(([key, value]) => (isPageKey(key) && pageChange(key, value) ? [key] : []));
}
