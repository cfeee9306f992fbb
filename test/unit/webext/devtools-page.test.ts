import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { devtoolsChannel } from '../../../src/messages/devtools-channel-name.ts';
import { connectDevtoolsPage } from '../../../src/webext/devtools-page.ts';
import { devtoolsPorts } from '../../../src/webext/devtools-ports.ts';

const origin = 'chrome-extension://us';

/** The panel's window; the test sends its messages. */
function panelWindow() {
  let listener: (event: Partial<MessageEvent>) => void = () => undefined;
  const addEventListener = (_: string, given: typeof listener) => {
    listener = given;
  };
  return {
    window: { location: { origin }, addEventListener } as unknown as Window,
    connect: (from: string, port: Partial<MessagePort>) =>
      listener({ data: devtoolsChannel, origin: from, ports: [port as MessagePort] }),
  };
}

/** One end of the channel; the test is the other end. */
function port() {
  const posted: unknown[] = [];
  const own: Partial<MessagePort> = { postMessage: (message: unknown) => void posted.push(message) };
  return {
    own,
    posted,
    send: (data: unknown) => own.onmessage?.call(own as MessagePort, { data } as MessageEvent),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('devtools page: reports what was kept and whether the panel is shown, and keeps texts', async () => {
  const { window, connect } = panelWindow();
  const page = connectDevtoolsPage(devtoolsPorts(window));
  const { own, posted, send } = port();
  connect(origin, own);
  expect(page.shown.value).toBe(true);
  send({ shown: true, kept: { draft: '[1]' } });
  expect([...(await page.kept)]).toEqual([['draft', '[1]']]);
  send({ shown: false, kept: {} });
  expect(page.shown.value).toBe(false);
  send({ shown: true, kept: {} });
  expect(page.shown.value).toBe(true);
  page.keep('draft', null);
  expect(posted).toEqual([{ key: 'draft', text: null }]);
});

it('devtools page: uses the channel that it received last', () => {
  const { window, connect } = panelWindow();
  const page = connectDevtoolsPage(devtoolsPorts(window));
  const [first, second] = [port(), port()];
  connect(origin, first.own);
  connect(origin, second.own);
  page.keep('draft', '[1]');
  expect([first.posted, second.posted]).toEqual([[], [{ key: 'draft', text: '[1]' }]]);
});

it('devtools page: ignores a channel from another origin', () => {
  const { window, connect } = panelWindow();
  const page = connectDevtoolsPage(devtoolsPorts(window));
  const { own, posted } = port();
  connect('https://store.example', own);
  page.keep('draft', '[1]');
  expect(posted).toEqual([]);
});

it('devtools page: starts with nothing where it does not respond', async () => {
  const { kept } = connectDevtoolsPage(devtoolsPorts(panelWindow().window));
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await kept).size).toBe(0);
});

it('devtools page: uses a channel that was opened before it connected', async () => {
  const { window, connect } = panelWindow();
  const ports = devtoolsPorts(window);
  const { own, send } = port();
  connect(origin, own);
  const page = connectDevtoolsPage(ports);
  send({ shown: false, kept: { draft: '[1]' } });
  expect([...(await page.kept)]).toEqual([['draft', '[1]']]);
  expect(page.shown.value).toBe(false);
});
