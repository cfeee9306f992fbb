import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { sentToApi } from '../../vtex/store-cookie.ts';
import type { Store } from './reading.ts';

/** Whether a request that carries this as `vtex_session` finds a session: the platform makes a new one where it has expired. */
export function isLiveToken(token: string): boolean {
  const expiresAt = decodeSessionToken(token)?.expiresAt;
  return token !== '' && (!expiresAt || expiresAt.getTime() > Date.now());
}

/** Whether the browser has a session for the store's API; `false`, too, without access to the store. */
export async function hasStoredSession(
  inspected: InspectedStore,
  { document, signals }: Store,
): Promise<boolean> {
  const cookies = await inspected.cookies(document).catch(() => null);
  const [sent] = sentToApi(cookies ?? [], 'vtex_session', signals.rootPath);
  return sent !== undefined && isLiveToken(sent.value);
}
