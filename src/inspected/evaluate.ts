import * as v from 'valibot';
import { parseJson } from '../vtex/json.ts';
import { StoreError } from '../vtex/store-error.ts';
import { within } from '../vtex/within.ts';
import { evalTimeoutMs } from './call-limits.ts';
import { PermissionRemoved } from './permission-removed.ts';

/**
 * Runs something in the inspected tab that returns JSON, and checks that against a schema.
 *
 * Browsers differ in what `eval` resolves to: Chromium's native `browser` gives the bare value and rejects on
 * an error; Firefox, and Chromium without `browser`, give `[value, error]`. Our functions return text
 * only, so the two cannot be mistaken for each other.
 * @throws StoreError `no-page` where the tab refuses to evaluate, `timeout` where it does not return, `garbled`
 * where it returns something else, `cancelled` where the signal says so.
 * @throws PermissionRemoved
 */
export async function evaluate<Schema extends v.GenericSchema>(
  run: () => Promise<unknown>,
  schema: Schema,
  signal: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
  // A call that throws at once, as it does where the extension was removed, is a refusal like any other.
  const running = (async () => run())().catch((error: unknown) => {
    throw error instanceof PermissionRemoved ? error : new StoreError({ kind: 'no-page' });
  });
  const result: unknown = await within(running, { milliseconds: evalTimeoutMs, signal });
  const text: unknown = Array.isArray(result) ? result[0] : result;
  if (typeof text !== 'string') throw new StoreError({ kind: 'no-page' });
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) throw new StoreError({ kind: 'garbled' });
  return parsed.output;
}
