import type { InspectedStore } from '../../src/inspected/inspected-store.ts';
import { StoreError } from '../../src/vtex/store-error.ts';
import { noSignals } from '../unit/no-signals.ts';

/** The page itself as the inspected tab: the dev server's proxy passes API calls to the sample store. */
export function createSameOriginStore(): InspectedStore {
  return {
    async look() {
      return {
        document: { origin: location.origin, nonce: 'plain-page', timeOrigin: 0 },
        signals: {
          ...noSignals,
          account: 'samplestore',
          workspace: 'master',
          production: true,
          found: ['__RUNTIME__'],
        },
        callsSessions: false,
        sentAt: null,
      };
    },
    async fetch(_document, { method, path, body }, signal) {
      const init: RequestInit = { method, signal, redirect: 'manual', cache: 'no-store' };
      if (body !== undefined) Object.assign(init, { body, headers: { 'content-type': 'application/json' } });
      const response = await fetch(path, init).catch(() => {
        throw new StoreError({ kind: signal.aborted ? 'cancelled' : 'unreachable' });
      });
      // A page has no network log: which cookies were sent with the call is not known here.
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
    // Only an extension runs code in an inspected page.
    pageSession: async () => ({ set: async () => null, stored: async () => ({ kind: 'absent' }) }),
    earlierCalls: async () => [],
    listen: () => () => undefined,
    reload: () => location.reload(),
    cookies: async () => null,
    deleteCookies: async () => null,
    // A page is not an extension: there is no permission to grant.
    permission: {
      has: async () => false,
      request: async () => 'refused',
      remove: async () => true,
      passesPolicy: false,
    },
  };
}
