import { expect, it, vi } from 'vitest';
import type { Handlers } from '../../../src/background/handlers.ts';
import { createMessageListener } from '../../../src/background/message-listener.ts';
import { waitUntil } from '../wait-until.ts';

const extensionUrl = 'chrome-extension://us/';
const ours = { url: `${extensionUrl}src/panel/index.html` };
const message = { request: 'has-permission', params: { origin: 'https://store.example' } };

/** Sends a message. Returns whether a response was promised, the response, and the calls of the handler. */
async function send(sent: unknown, sender: { readonly url?: string }, handle = async () => true) {
  const handlers = { 'has-permission': vi.fn(handle) };
  let response: unknown = 'none';
  const listener = createMessageListener(handlers as unknown as Handlers, extensionUrl);
  const promised = listener(sent, sender, (value: unknown) => {
    response = value;
  });
  await waitUntil(() => !promised || response !== 'none');
  return { promised, response, handled: handlers['has-permission'].mock.calls };
}

it('message listener: responds to a page of the extension', async () => {
  const { promised, response, handled } = await send(message, ours);
  expect({ promised, response }).toEqual({ promised: true, response: true });
  expect(handled).toEqual([[message.params]]);
});

it.each([
  ['a script in a page', { url: 'https://store.example/' }],
  ['an address that only begins with the same text', { url: 'chrome-extension://us.evil/' }],
  ['a sender without an address', {}],
])('message listener: does not respond to %s', async (_, sender) => {
  expect(await send(message, sender)).toEqual({ promised: false, response: 'none', handled: [] });
});

it.each([
  ['no request', 'permissions-changed'],
  ['an unknown request', { request: 'fetch', params: {} }],
  ['the name of a member of every object', { request: 'constructor', params: {} }],
  ['an origin that no store can have', { ...message, params: { origin: 'file:///etc' } }],
  ['an origin with a path', { ...message, params: { origin: 'https://store.example/*' } }],
  ['too few parameters', { request: 'cookies', params: { origin: 'https://store.example' } }],
  [
    'a function that is not one of ours',
    { request: 'run', params: { tabId: 1, origin: 'https://a.b', name: 'eval', args: [] } },
  ],
])('message listener: does not respond to %s', async (_, sent) => {
  expect(await send(sent, ours)).toEqual({ promised: false, response: 'none', handled: [] });
});

it('message listener: responds with undefined where the browser refuses', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const refuse = () => Promise.reject(new Error('No'));
  expect(await send(message, ours, refuse)).toMatchObject({ promised: true, response: undefined });
  expect(log).toHaveBeenCalledOnce();
});
