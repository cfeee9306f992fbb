import * as v from 'valibot';

/** What the functions of `calls.ts` return for a call: nothing yet, a response, or how it failed. */
export const callOutcome = v.union([
  v.object({
    kind: v.picklist([
      'pending',
      'started',
      /** Another origin or another document than the call was prepared for. */
      'moved',
      'redirected',
      'blocked',
      'timeout',
      'offline',
      'unreachable',
    ]),
  }),
  v.object({
    kind: v.picklist(['reply']),
    status: v.number(),
    headers: v.record(v.string(), v.string()),
    body: v.string(),
    /** Whether a service worker of the page handled the call: then the response may be the worker's. */
    byWorker: v.boolean(),
  }),
]);
export type CallOutcome = v.InferOutput<typeof callOutcome>;
