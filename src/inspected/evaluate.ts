import * as v from 'valibot';
import { parseJson } from '../vtex/json.ts';
import { StoreError } from '../vtex/store-error.ts';
import { AccessGone } from './world.ts';

/** How long the page may take to run an expression. None of ours waits for anything. */
export const evalTimeoutMs = 5_000;

/** The text of an expression that calls a self-contained function: it may use nothing from outside its own body. */
export function expressionOf<Args extends unknown[]>(
  code: (...args: Args) => string,
  args: Readonly<Args>,
): string {
  return `(${code})(${args.map((arg) => JSON.stringify(arg)).join()})`;
}

/**
 * Runs something in the inspected tab that answers with JSON, and holds what it answers to a schema.
 *
 * Browsers differ in what `eval` resolves to: Chromium's native `browser` gives the bare value and rejects on
 * an error; Firefox, and Chromium through the polyfill, give `[value, error]`. Our functions answer with text
 * alone, so the two cannot be mistaken for each other.
 * @throws StoreError `no-page` where the tab refuses to evaluate, `timeout` where it does not answer, `garbled`
 * where it answers something else, `cancelled` where the signal says so.
 * @throws AccessGone
 */
export async function evaluate<Schema extends v.GenericSchema>(
  run: () => Promise<unknown>,
  schema: Schema,
  signal: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
  // A call that throws at once, as it does where the extension was taken away, is a refusal like any other.
  const result: unknown = await withTimeout((async () => run())(), signal);
  const text: unknown = Array.isArray(result) ? result[0] : result;
  if (typeof text !== 'string') throw new StoreError({ kind: 'no-page' });
  const answer = v.safeParse(schema, parseJson(text));
  if (!answer.success) throw new StoreError({ kind: 'garbled' });
  return answer.output;
}

function withTimeout<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => settle(() => reject(new StoreError({ kind: 'cancelled' })));
    const timer = setTimeout(
      () => settle(() => reject(new StoreError({ kind: 'timeout', seconds: evalTimeoutMs / 1000 }))),
      evalTimeoutMs,
    );
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      finish();
    };
    signal.addEventListener('abort', cancel);
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) =>
        settle(() => reject(error instanceof AccessGone ? error : new StoreError({ kind: 'no-page' }))),
    );
  });
}
