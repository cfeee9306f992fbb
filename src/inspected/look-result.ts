import * as v from 'valibot';
import { pageSignals } from '../vtex/page-signals.ts';

/** What `look` returns of a document. Nothing but the identity of the document must be there. */
export const lookResult = v.object({
  origin: v.string(),
  nonce: v.pipe(v.string(), v.regex(/./)),
  timeOrigin: v.number(),
  ...pageSignals.entries,
  /** See `Look`. */
  callsSessions: v.fallback(v.boolean(), false),
  /** The ids of the calls that left with it. */
  started: v.fallback(v.array(v.string()), []),
});
