import { pageRoute } from '../../vtex/page-route.ts';
import { livePageSession } from '../../vtex/page-session.ts';
import type { PublicField } from '../draft/draft.ts';
import { useModel } from '../kit/model-context.tsx';

/** Whether what is in a box would be applied through the page's own code, which keeps a session as FastStore does. */
export function useViaPage({ name, value }: Pick<PublicField, 'name' | 'value'>): boolean {
  const { store } = useModel().page.value;
  const page = store && livePageSession(store.signals);
  return page !== null && pageRoute(page, new Map([[name, value ?? '']])).byPage.size > 0;
}
