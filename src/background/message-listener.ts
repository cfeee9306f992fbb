import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type RequestName, requestMessage, requests } from '../messages/requests.ts';
import type { Handlers } from './handlers.ts';

/**
 * Listens to messages: the sender must be a page of the extension (a script in a store's page is none), and the message a
 * request that we know, with the parameters that it takes. Anything else gets no response.
 * @param extensionUrl the address that every page of the extension begins with.
 */
export function createMessageListener(handlers: Handlers, extensionUrl: string) {
  return (message: unknown, sender: Runtime.MessageSender, respond: (response: unknown) => void): boolean => {
    if (!sender.url?.startsWith(extensionUrl)) return false;
    const known = v.safeParse(requestMessage, message);
    if (!known.success) return false;
    const { request } = known.output;
    const params = v.safeParse(requests[request].params, known.output.params);
    if (!params.success) return false;
    handle(handlers, request, params.output).then(respond, (error: unknown) => {
      console.error(error);
      respond(undefined);
    });
    // The response comes later. Not every Chromium takes a promise in place of this.
    return true;
  };
}

function handle(handlers: Handlers, request: RequestName, params: unknown): Promise<unknown> {
  return (handlers[request] as (params: unknown) => Promise<unknown>)(params);
}
