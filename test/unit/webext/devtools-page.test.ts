import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { devtoolsChannel } from '../../../src/messages/devtools-channel.ts';
import { connectDevtoolsPage } from '../../../src/webext/devtools-page.ts';

const origin = 'chrome-extension://us';

/** The panel's window; messages come when the test says so. */
function panelWindow() {
  let listener: (event: Partial<MessageEvent>) => void = () => undefined;
  const addEventListener = (_: string, given: typeof listener) => {
    listener = given;
  };
  return {
    window: { location: { origin }, addEventListener } as unknown as Window,
    give: (from: string, port: Partial<MessagePort>) =>
      listener({ data: devtoolsChannel, origin: from, ports: [port as MessagePort] }),
  };
}

/** One end of the channel, whose other end is the test. */
function port() {
  const posted: unknown[] = [];
  const own: Partial<MessagePort> = { postMessage: (word: unknown) => void posted.push(word) };
  return {
    own,
    posted,
    say: (data: unknown) => own.onmessage?.call(own as MessagePort, { data } as MessageEvent),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('hears what was kept and whether the panel is shown, and has texts kept', async () => {
  const { window, give } = panelWindow();
  const page = connectDevtoolsPage(window);
  const { own, posted, say } = port();
  give(origin, own);
  expect(page.shown.value).toBe(true);
  say({ shown: true, kept: { draft: '[1]' } });
  expect([...(await page.kept)]).toEqual([['draft', '[1]']]);
  say({ shown: false, kept: {} });
  expect(page.shown.value).toBe(false);
  say({ shown: true, kept: {} });
  expect(page.shown.value).toBe(true);
  page.keep('draft', null);
  expect(posted).toEqual([{ key: 'draft', text: null }]);
});

it('goes over to the channel that it was given last', () => {
  const { window, give } = panelWindow();
  const page = connectDevtoolsPage(window);
  const [first, second] = [port(), port()];
  give(origin, first.own);
  give(origin, second.own);
  page.keep('draft', '[1]');
  expect([first.posted, second.posted]).toEqual([[], [{ key: 'draft', text: '[1]' }]]);
});

it('takes no channel of anybody else’s', () => {
  const { window, give } = panelWindow();
  const page = connectDevtoolsPage(window);
  const { own, posted } = port();
  give('https://store.example', own);
  page.keep('draft', '[1]');
  expect(posted).toEqual([]);
});

it('begins with nothing where no devtools page answers', async () => {
  const { kept } = connectDevtoolsPage(panelWindow().window);
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await kept).size).toBe(0);
});
