import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import {
  type Params,
  type RequestMessage,
  type RequestName,
  type Result,
  requests,
} from '../messages/requests.ts';
import { within } from '../vtex/within.ts';

/**
 * How long the background may take to respond. It may have to be started first; none of its responses waits for the store.
 * In Chromium a call of the background can hang for ever, and its response with it. Longer than a page may take, so that a
 * call which hangs is reported as just that.
 */
const responseTimeoutMs = 6_000;

/** Makes a request to the background. @throws Error where it does not respond in time, or with something else. */
export type RequestBackground = <Name extends RequestName>(
  request: Name,
  params: Params<Name>,
) => Promise<Result<Name>>;

/** The background, as a panel reaches it. */
export function createBackgroundClient(runtime: Pick<Runtime.Static, 'sendMessage'>): RequestBackground {
  return async (request, params) => {
    const response = runtime.sendMessage({ request, params } satisfies RequestMessage);
    const result = await within(response, { milliseconds: responseTimeoutMs }).catch((error: unknown) => {
      // An error of the extension, and not of the store, which has timeouts of its own.
      throw new Error(`The background does not respond to ${request}`, { cause: error });
    });
    return v.parse(requests[request].result, result) as Result<typeof request>;
  };
}
