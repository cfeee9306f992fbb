import { AsyncLocalStorage } from 'node:async_hooks';
import { isPlatformHost } from '../platform/accounts.ts';
import { requestHost } from '../request-host.ts';

/** Shared by all copies of this module: `@faststore/api` is loaded once in a process, and keeps the first copy's `fetch`. */
const key: unique symbol = Symbol.for('sample-store.platform-port');
const shared = globalThis as { [key]?: AsyncLocalStorage<number> };

/** The port of the sample store that serves the current request: a process may have several stores. */
const platformPort = shared[key] ?? new AsyncLocalStorage<number>();
shared[key] = platformPort;

/** Runs `task` with requests to VTEX's own hosts sent to the sample store on this port. */
export function withPlatformAt<T>(port: number, task: () => Promise<T>): Promise<T> {
  return platformPort.run(port, task);
}

const withoutBody = [204, 205, 304];

/**
 * `fetch` for VTEX's server code, which calls `https://{account}.vtexcommercestable.com.br`: such a request goes to the
 * sample store, over plain http. Any other host is refused, so that nothing leaves this machine.
 */
export const platformFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { host, pathname, search } = new URL(request.url);
  const port = platformPort.getStore();
  if (port === undefined || !isPlatformHost(host)) throw new Error(`Not a host of the sample store: ${host}`);
  const response = await requestHost({
    ...{ port, host },
    method: request.method,
    path: pathname + search,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    signal: request.signal,
  });
  const headers = new Headers({ 'content-type': response.headers['content-type'] ?? '' });
  for (const line of response.setCookies) headers.append('set-cookie', line);
  const body = withoutBody.includes(response.status) ? null : response.text;
  return new Response(body, { status: response.status, headers });
};
