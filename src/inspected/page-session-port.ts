import * as v from 'valibot';
import { callOutcome } from '../in-page/call-outcome.ts';
import { setPageSession, startStoredRead } from '../in-page/page-session.ts';
import { type Json, parseJson } from '../vtex/json.ts';
import { StoreError } from '../vtex/store-error.ts';
import { within } from '../vtex/within.ts';
import { evaluate } from './evaluate.ts';
import { expressionOf } from './expression.ts';
import type { PageSessionPort } from './inspected-store.ts';
import type { RunInPage } from './renewable-eval.ts';
import { slotName } from './slot-name.ts';
import type { World } from './world.ts';

/** What `setPageSession` returns. `former`: the values that the changed members had. */
const writtenSession = v.variant('kind', [
  v.object({ kind: v.literal('moved') }),
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('set'),
    former: v.record(
      v.string(),
      v.custom<Json>(() => true),
    ),
  }),
]);

/** What the browser has stored. */
const storedSession = v.variant('kind', [
  v.object({ kind: v.literal('absent') }),
  v.object({ kind: v.literal('refused') }),
  v.object({ kind: v.literal('found'), json: v.pipe(v.string(), v.maxLength(100_000)) }),
]);

/** Makes the port to the session that a FastStore page keeps for itself: in the page's world, because only there it is. */
export function createPageSessionPort(run: RunInPage, world: World): PageSessionPort {
  return {
    async set(document, change, signal) {
      const expression = expressionOf(setPageSession, [slotName, document, change]);
      const written = await evaluate(() => run(expression), writtenSession, signal);
      if (written.kind === 'moved') throw new StoreError({ kind: 'moved' });
      return written.kind === 'set' ? written.former : null;
    },

    async stored(document, signal) {
      const id = crypto.randomUUID();
      const expression = expressionOf(startStoredRead, [slotName, document, id]);
      const started = await evaluate(() => run(expression), callOutcome, signal);
      if (started.kind === 'moved') throw new StoreError({ kind: 'moved' });
      const outcome = await within(world.outcome(document.nonce, id), { signal });
      const found = v.safeParse(storedSession, outcome.kind === 'reply' ? parseJson(outcome.body) : null);
      return found.success ? found.output : { kind: 'absent' };
    },
  };
}
