import type { StoreRequest } from './store-fetch.ts';

/** The two requests that read a shopper, each a path below the binding's root path. */
export const readRequests = {
  session: { method: 'GET', path: '/api/sessions?items=*' },
  segment: { method: 'GET', path: '/api/segments' },
} as const satisfies Readonly<Record<string, StoreRequest>>;
