/** What render-session asks for of the session that it makes. https://github.com/vtex/render-session */
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

/**
 * The script of a Store Framework page. On load it POSTs the page's own query string to the binding's
 * `/api/sessions`, as render-session does: that makes the session. `window.sampleStore` is ours, for tests:
 * `sessionReady` (the session that the POST answered, or null), `patchSession({key: value})` (PATCH; the answer's JSON).
 */
export const sessionScript = `(() => {
  const { rootPath, culture, binding } = window.__RUNTIME__;
  const call = async (method, query, body) => {
    const response = await fetch(rootPath + '/api/sessions' + query, {
      method, body: JSON.stringify(body), credentials: 'same-origin', headers: { 'Content-Type': 'application/json' },
    });
    if (!response.ok) throw new Error(method + ' /api/sessions answered ' + response.status);
    return response.json();
  };
  const search = location.search;
  const query = search + (search ? '&' : '?') + 'items=${items}' +
    '&supportedLocales=' + culture.availableLocales.join(',') + '&__bindingId=' + binding.id;
  const sessionPromise = call('POST', query, {}).then(
    (response) => ({ response, error: null }),
    (error) => ({ response: null, error: { message: error.message } }),
  );
  const patchSession = (data) => call('PATCH', search, data ?? {});
  window.__RENDER_7_SESSION__ = window.__RENDER_8_SESSION__ = { sessionPromise, patchSession };
  window.sampleStore = {
    sessionReady: sessionPromise.then(({ response }) => response),
    patchSession: (values) => call('PATCH', '', {
      public: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
    }),
  };
  addEventListener('submit', async (event) => {
    if (event.target.id !== 'postal-code-form') return;
    event.preventDefault();
    const form = new FormData(event.target);
    await window.sampleStore.patchSession({ country: form.get('country'), postalCode: form.get('postalCode') });
    location.reload();
  });
})();`;
