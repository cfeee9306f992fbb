import { fetchWithin, type SessionResult } from './call-api.ts';
import { runtime } from './runtime.ts';

/** The key under which Store Framework stores when to renew the login: `{status, refreshAfter}`. */
const storageKey = 'vid_rt_webstore';
const minutes = 60_000;
/** Milliseconds that the renewal may take. */
const timeLimit = 2000;

function remember(status: string, refreshAfter: Date): void {
  localStorage.setItem(storageKey, JSON.stringify({ status, refreshAfter }));
}

/** Renews a login that is due, before the session is requested. After an error it tries again half an hour later. */
export async function renewLogin(): Promise<void> {
  try {
    const known = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (!known || new Date() < new Date(known.refreshAfter)) return;
    const response = await fetchWithin(timeLimit, `${runtime.rootPath}/api/vtexid/refreshtoken/webstore`, {
      method: 'POST',
      headers: { 'vtex-id-ui-version': 'render-session', 'content-type': 'application/json' },
      body: '{}',
    });
    if (!response) throw new Error('No response in time');
    const { status, refreshAfter } = await response.json();
    if (status.toLowerCase() === 'invalidsession') localStorage.removeItem(storageKey);
    else if (status.toLowerCase() === 'success') remember('success', new Date(refreshAfter));
    else throw new Error(`Login not renewed: ${status}`);
  } catch {
    remember('error', new Date(Date.now() + 30 * minutes));
  }
}

/** Whether the session has a login; `null` when it does not say, as in an error's body. */
function isAuthenticated({ response }: SessionResult): boolean | null {
  const { namespaces } = Object(response);
  if (!namespaces) return null;
  const { profile } = namespaces;
  if (!profile) return false;
  return profile.isAuthenticated ? profile.isAuthenticated.value === 'true' : null;
}

/** Stores a login that is in the session, and forgets one that has ended. */
export function rememberLogin(result: SessionResult): SessionResult {
  const isLoggedIn = isAuthenticated(result);
  const isKnown = localStorage.getItem(storageKey) !== null;
  if (isLoggedIn === true && !isKnown) remember('success', new Date(Date.now() + 720 * minutes));
  if (isLoggedIn === false && isKnown) localStorage.removeItem(storageKey);
  return result;
}
