/**
 * Runs in the inspected page: sent there as text, so it may use nothing from outside its own body.
 * Reads what shows a VTEX store and its kind, and gives the document its nonce. Makes no request.
 * @returns JSON of the schema `lookResult` (src/inspected/look-result.ts).
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-render-runtime (`__RUNTIME__`)
 */
export function look(slotName: string, freshNonce: string): string {
  const page = window as unknown as Record<string | symbol, unknown>;
  const slotKey = Symbol.for(slotName);
  if (!page[slotKey]) {
    Object.defineProperty(page, slotKey, { value: { nonce: freshNonce, calls: new Map() } });
  }
  const slot = page[slotKey] as { readonly nonce: unknown; readonly firstCallAt?: number };
  const member = (name: string): Record<string, unknown> | null => {
    try {
      const value = page[name];
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
    } catch {
      return null;
    }
  };
  const runtime = member('__RUNTIME__');
  const metadata = member('VTEX_METADATA');
  const found = [
    '__RUNTIME__',
    'VTEX_METADATA',
    '__RENDER_8_SESSION__',
    '__RENDER_7_SESSION__',
    'vtxctx',
    'faststore_sdk_stores',
  ].filter((name) => member(name) !== null);
  // What takes milliseconds is not looked at where a global shows it already.
  if (found.length === 0) {
    const assets = 'vtexassets.com,vteximg.com.br,io.vtex.com.br,vtexcommercestable.com.br'
      .split(',')
      .map((host) => `script[src*="${host}"],link[href*="${host}"],img[src*="${host}"]`)
      .join();
    if (document.querySelector(assets)) found.push('assets');
    if (/(?:^|; )(?:VtexWorkspace|vtex_binding_address|VTEXSC|VtexRC\w+)=/.test(document.cookie))
      found.push('cookies');
  }
  const callsSessions = (): boolean => {
    try {
      const path = `${runtime?.rootPath ?? ''}`.replace(/\/$/, '');
      const sessions = `${location.origin}${path}/api/sessions`;
      const timings = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return timings.some(
        ({ name, startTime, responseStatus }) =>
          (name === sessions || name.startsWith(`${sessions}?`) || name.startsWith(`${sessions}/`)) &&
          // Our own calls are in the list, too.
          startTime < (slot.firstCallAt ?? Number.POSITIVE_INFINITY) &&
          responseStatus >= 200 &&
          responseStatus < 300,
      );
    } catch {
      return false;
    }
  };
  const pageSession = (): string | null => {
    try {
      const stores = page.faststore_sdk_stores as Map<string, { read(): unknown }>;
      const json = JSON.stringify(stores.get('fs::session')?.read());
      return json.length < 100_000 ? json : null;
    } catch {
      return null;
    }
  };
  // Chromium evaluates in the source of a page as if it were the page, at its address.
  const isSource = document.body?.firstElementChild?.className === 'line-gutter-backdrop';
  return JSON.stringify({
    origin: isSource ? 'view-source:' : location.origin,
    nonce: slot.nonce,
    timeOrigin: performance.timeOrigin,
    parsed: document.readyState !== 'loading',
    rootPath: runtime?.rootPath,
    account: runtime?.account ?? metadata?.account,
    workspace: runtime?.workspace,
    production: runtime?.production,
    currency: (runtime?.culture as { currency?: unknown } | undefined)?.currency,
    segmentToken: runtime?.segmentToken,
    utms: `${new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => /^utm/.test(name)))}`,
    found,
    pageSession: pageSession(),
    callsSessions: callsSessions(),
  });
}
