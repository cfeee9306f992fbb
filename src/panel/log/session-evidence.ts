import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { sentToApi } from '../../vtex/store-cookie.ts';
import { isOfDocument } from './page-calls.ts';
import type { Store } from './reading.ts';

/** Whether a request that carries this as `vtex_session` finds a session: the platform makes a new one where it has expired. */
export function isLiveToken(token: string): boolean {
  const expiresAt = decodeSessionToken(token)?.expiresAt;
  return token !== '' && (!expiresAt || expiresAt.getTime() > Date.now());
}

/**
 * Whether the browser or the network log shows a session for the store's API, as soon as one does.
 * @param isRead the document was read before: what its requests carried then says nothing of now.
 */
export function sessionEvidence(inspected: InspectedStore, store: Store, isRead: boolean): Promise<boolean> {
  const stored = hasStoredSession(inspected, store);
  const sources = isRead ? [stored] : [stored, hasLoggedSession(inspected, store)];
  const found = sources.map(async (source) => ((await source) ? true : Promise.reject()));
  return Promise.any(found).catch(() => false);
}

/** `false`, too, without access to the store. */
async function hasStoredSession(inspected: InspectedStore, { document, signals }: Store): Promise<boolean> {
  const cookies = await inspected.cookies(document).catch(() => null);
  const [sent] = sentToApi(cookies ?? [], 'vtex_session', signals.rootPath);
  return sent !== undefined && isLiveToken(sent.value);
}

/** By the requests that the network log had before the panel listened to it. */
async function hasLoggedSession(inspected: InspectedStore, store: Store): Promise<boolean> {
  const calls = (await inspected.earlierCalls()).filter((call) => isOfDocument(call, store));
  const token = calls
    .map(({ set, sent }) => set.session ?? sent.session)
    .findLast((each) => each !== undefined);
  return token !== undefined && isLiveToken(token);
}
