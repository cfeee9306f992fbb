import * as v from 'valibot';
import { StoreError } from '../vtex/store-error.ts';
import type { RunInPage } from './renewable-eval.ts';

/** How long the page may take to run an expression. None of ours waits for anything. */
export const evalTimeoutMs = 5_000;

/**
 * Runs a self-contained function in the inspected page and gives what it answers: JSON, held to a schema.
 *
 * Browsers differ in what `eval` resolves to: Chromium's native `browser` gives the bare value and rejects on
 * an error; Firefox, and Chromium through the polyfill, give `[value, error]`. Our functions answer with text
 * alone, so the two cannot be mistaken for each other.
 * @throws StoreError `no-page` where the tab refuses to evaluate, `timeout` where it does not answer, `garbled`
 * where it answers something else, `cancelled` where the signal says so.
 */
export async function evaluate<Args extends unknown[], Schema extends v.GenericSchema>(
  run: RunInPage,
  code: (...args: Args) => string,
  args: Readonly<Args>,
  schema: Schema,
  signal: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
  const expression = `(${code})(${args.map((arg) => JSON.stringify(arg)).join()})`;
  const result: unknown = await withTimeout(
    // A call that throws at once, as it does where the extension was taken away, is a refusal like any other.
    (async () => run(expression))(),
    signal,
  );
  const text: unknown = Array.isArray(result) ? result[0] : result;
  if (typeof text !== 'string') throw new StoreError({ kind: 'no-page' });
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
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
      () => settle(() => reject(new StoreError({ kind: 'no-page' }))),
    );
  });
}
