import { callApi, type SessionResult } from './call-api.ts';
import { onPostalCode } from './postal-code-form.ts';
import { rememberLogin, renewLogin } from './renew-login.ts';
import { runtime } from './runtime.ts';

/** The items of the session that render-session requests. */
const items = [
  'account.id',
  'account.accountName',
  'store.channel',
  'store.countryCode',
  'store.cultureInfo',
  'store.currencyCode',
  'store.currencySymbol',
  'store.admin_cultureInfo',
  'creditControl.creditAccounts',
  'creditControl.deadlines',
  'creditControl.minimumInstallmentValue',
  'authentication.storeUserId',
  'authentication.storeUserEmail',
  'profile.firstName',
  'profile.document',
  'profile.email',
  'profile.id',
  'profile.isAuthenticated',
  'profile.lastName',
  'profile.phone',
  'public.favoritePickup',
  'public.utm_source',
  'public.utm_medium',
  'public.utm_campaign',
  'public.utmi_cp',
  'public.utmi_p',
  'public.utmi_pc',
].join(',');

/** Handle of a Store Framework page for tests. */
interface StoreFrameworkHandle {
  /** The JSON response to the page's POST, also for an error; `null` when there was no response. */
  readonly sessionReady: Promise<unknown>;
  /** The page itself PATCHes these public keys. Rejects on an error status, unlike render-session's own. */
  patchSession(values: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const path = `${runtime.rootPath}/api/sessions`;

/** Creates the session, or edits it, with the page's query string. */
function createSession(): Promise<SessionResult> {
  const { search } = location;
  const query = `${search}${search ? '&' : '?'}items=${items}`;
  const locales = `&supportedLocales=${runtime.culture.availableLocales.join(',')}`;
  return callApi(`${path}${query}${locales}&__bindingId=${runtime.binding.id}`, {
    method: 'POST',
    body: '{}',
  });
}

/** Leaves the session of the binding that the shopper comes from. */
async function leaveOtherBinding(): Promise<void> {
  if (runtime.bindingChanged) await callApi(`${path}/invalidToken?items=*`, { method: 'GET' }, 1);
}

/**
 * Behaves as Store Framework's own client does: it creates the session when the page loads, and provides the rest of
 * the page with `patchSession`, which never rejects. https://github.com/vtex/render-session
 */
const sessionPromise = renewLogin()
  .then(leaveOtherBinding)
  .then(createSession)
  .then(rememberLogin)
  // When the browser forbids storage. The original prints the error, and its promise has no result.
  .catch(() => undefined);

function patchSession(data?: unknown): Promise<SessionResult> {
  const body = data ? JSON.stringify(data) : '{}';
  return callApi(`${path}${location.search}`, { method: 'PATCH', body });
}

const session = { sessionPromise, patchSession };

const inPublic = (values: object) => ({
  public: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
});

const sampleStore: StoreFrameworkHandle = {
  sessionReady: sessionPromise.then((result) => result?.response ?? null),
  async patchSession(values) {
    const response = await fetch(path, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(inPublic(values)),
    });
    if (!response.ok) throw new Error(`PATCH /api/sessions: ${response.status}`);
    return response.json();
  },
};

Object.assign(window, { __RENDER_7_SESSION__: session, __RENDER_8_SESSION__: session, sampleStore });
onPostalCode((place) => patchSession(inPublic(place)));
