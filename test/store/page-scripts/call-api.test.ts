import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callApi } from './call-api.ts';

const fetchMock = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  fetchMock.mockReset();
  vi.stubGlobal('fetch', fetchMock);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const call = () => callApi('https://store.example/api/sessions', { method: 'POST' });
const gaveUp = {
  response: null,
  error: { message: 'Maximum number of attempts achieved or request timed out' },
};
const html = (status: number) => async () => new Response('<h1>Bad gateway</h1>', { status });

it.each([
  ['401', 401, { type: 'Unauthorized', message: 'no' }],
  ['503', 503, { message: 'maintenance' }],
])('returns a %s whose body is JSON as a response, without a retry', async (_, status, body) => {
  fetchMock.mockImplementation(async () => Response.json(body, { status }));
  expect(await call()).toEqual({ response: body, error: null });
  expect(fetchMock).toHaveBeenCalledTimes(1);
});

it.each([408, 425, 429, 500, 502, 503, 511])(
  'retries a %i that is not JSON after 0.5, 1 and 2 s, then resolves with an error',
  async (status) => {
    fetchMock.mockImplementation(html(status));
    const result = call();
    await vi.runAllTimersAsync();
    expect(await result).toEqual(gaveUp);
    expect(fetchMock).toHaveBeenCalledTimes(4);
  },
);

it('waits longer before each retry', async () => {
  const begins: number[] = [];
  fetchMock.mockImplementation(() => {
    begins.push(Date.now());
    return Promise.reject(new TypeError('connection cut'));
  });
  const result = call();
  await vi.runAllTimersAsync();
  await result;
  expect(begins.map((at) => at - (begins[0] ?? 0))).toEqual([0, 500, 1500, 3500]);
});

it.each([404, 400])('does not retry a %i that is not JSON', async (status) => {
  fetchMock.mockImplementation(html(status));
  expect(await call()).toEqual(gaveUp);
  expect(fetchMock).toHaveBeenCalledTimes(1);
});

it('resolves with an error after 7 s without a response, and does not abort the request', async () => {
  fetchMock.mockReturnValue(new Promise(() => undefined));
  const ended = vi.fn();
  const result = call();
  void result.then(ended);
  await vi.advanceTimersByTimeAsync(6999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await result).toEqual(gaveUp);
  expect(fetchMock).toHaveBeenCalledTimes(1);
  expect(fetchMock.mock.calls[0]?.[1]?.signal).toBeUndefined();
});

it('reads a body that takes longer than 7 s', async () => {
  const body = new Promise<object>((resolve) => setTimeout(() => resolve({ late: true }), 9000));
  fetchMock.mockResolvedValue({ status: 200, json: () => body } as Response);
  const result = call();
  await vi.advanceTimersByTimeAsync(9000);
  expect(await result).toEqual({ response: { late: true }, error: null });
});
