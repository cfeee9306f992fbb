import type { InspectedStore } from '../../src/inspected/inspected-store.ts';
import { StoreError } from '../../src/vtex/store-error.ts';

/** The page itself as the inspected tab: the sample store answers behind the dev server's proxy. */
export function createSameOriginStore(): InspectedStore {
  return {
    async look() {
      return {
        document: { origin: location.origin, nonce: 'plain-page', timeOrigin: 0 },
        signals: {
          parsed: true,
          rootPath: '',
          account: 'samplestore',
          workspace: 'master',
          production: true,
          found: ['__RUNTIME__'],
        },
      };
    },
    async fetch(_document, { method, path, body }, signal) {
      const init: RequestInit = { method, signal, redirect: 'manual', cache: 'no-store' };
      if (body !== undefined) Object.assign(init, { body, headers: { 'content-type': 'application/json' } });
      const response = await fetch(path, init).catch(() => {
        throw new StoreError({ kind: signal.aborted ? 'cancelled' : 'unreachable' });
      });
      // A page has no network log: which cookies went with the call is not known here.
      return {
        status: response.status,
        headers: {},
        body: await response.text(),
        cookies: Promise.resolve(null),
        channel: 'page',
        byWorker: false,
        asLogged: Promise.resolve(null),
      };
    },
    earlierCalls: async () => [],
    listen: () => () => undefined,
    reload: () => location.reload(),
    cookies: async () => null,
    deleteCookies: async () => null,
    // A page is no extension: nothing can be let in.
    permission: {
      has: async () => false,
      request: async () => 'refused',
      remove: async () => true,
      passesPolicy: false,
    },
  };
}
