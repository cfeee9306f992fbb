import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { evaluate } from '../../../src/inspected/evaluate.ts';
import { expressionOf } from '../../../src/inspected/expression.ts';
import type { StoreFailure } from '../../../src/vtex/store-error.ts';

const run = vi.fn<(expression: string) => Promise<unknown>>();
const anything = v.unknown();
const { signal } = new AbortController();
const greet = (name: string, from: { readonly city: string }) => JSON.stringify(`${name} of ${from.city}`);

function evaluateGreet(given: AbortSignal = signal): Promise<unknown> {
  return evaluate(() => run(expressionOf(greet, ['Ana', { city: 'Recife' }])), anything, given);
}

async function expectFailure(call: Promise<unknown>, failure: StoreFailure) {
  await expect(call).rejects.toMatchObject({ name: 'StoreError', failure });
}

beforeEach(() => {
  vi.useFakeTimers();
  run.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('evaluate', () => {
  it('sends the function as text, called with its arguments', async () => {
    run.mockImplementation(async (expression) => new Function(`return ${expression}`)());
    expect(await evaluateGreet()).toBe('Ana of Recife');
  });

  it('escapes arguments, so that no text can break out of them', async () => {
    run.mockImplementation(async (expression) => new Function(`return ${expression}`)());
    const hostile = '");alert(`1`)//\u2028$\\';
    const echo = (text: string) => JSON.stringify(text);
    expect(await evaluate(() => run(expressionOf(echo, [hostile])), anything, signal)).toBe(hostile);
  });

  it.each([
    ['the bare value of Chromium', '{"kind":"started"}'],
    ['the pair of Firefox', ['{"kind":"started"}', undefined]],
    ['the pair of the polyfill', ['{"kind":"started"}', null]],
  ])('reads %s', async (_, result) => {
    run.mockResolvedValue(result);
    expect(await evaluateGreet()).toEqual({ kind: 'started' });
  });

  it.each([
    ['an exception, in Firefox', [undefined, { isException: true, value: 'Error: no' }]],
    ['a protocol error, in Firefox', [undefined, { isError: true, code: 'E_PROTOCOLERROR' }]],
    ['undefined', undefined],
    ['null', null],
    ['an empty list', []],
    ['a number', 7],
  ])('fails with no-page where eval resolves to %s', async (_, result) => {
    run.mockResolvedValue(result);
    await expectFailure(evaluateGreet(), { kind: 'no-page' });
  });

  it.each(['no JSON', '', '{"kind":"started"', '"7"', 'null'])(
    'fails with garbled where eval resolves to %j',
    async (text) => {
      run.mockResolvedValue(text);
      const call = evaluate(() => run(''), v.number(), signal);
      await expectFailure(call, { kind: 'garbled' });
    },
  );

  it('returns the output of the schema', async () => {
    run.mockResolvedValue('{"name":7,"more":1}');
    const schema = v.object({ name: v.fallback(v.string(), 'nameless') });
    expect(await evaluate(() => run(''), schema, signal)).toEqual({ name: 'nameless' });
  });

  it('fails with no-page where eval rejects, as in Chromium', async () => {
    run.mockRejectedValue({ isException: true, value: 'Error: no' });
    await expectFailure(evaluateGreet(), { kind: 'no-page' });
  });

  it('fails with timeout where the page does not respond within five seconds', async () => {
    run.mockReturnValue(new Promise(() => undefined));
    const failed = vi.fn();
    const call = evaluateGreet();
    call.catch(failed);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await expectFailure(call, { kind: 'timeout', seconds: 5 });
  });

  it('fails with cancelled as soon as its signal is aborted', async () => {
    run.mockReturnValue(new Promise(() => undefined));
    const abort = new AbortController();
    const call = evaluateGreet(abort.signal);
    abort.abort();
    await expectFailure(call, { kind: 'cancelled' });
  });

  it('sends nothing to the page where its signal is already aborted', async () => {
    run.mockResolvedValue('{}');
    await expectFailure(evaluateGreet(AbortSignal.abort()), { kind: 'cancelled' });
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves no timer and no listener behind', async () => {
    run.mockResolvedValue('{}');
    const { signal: watched } = new AbortController();
    const add = vi.spyOn(watched, 'addEventListener');
    const remove = vi.spyOn(watched, 'removeEventListener');
    await evaluateGreet(watched);
    expect(vi.getTimerCount()).toBe(0);
    expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(
      add.mock.calls.map(([, listener]) => listener),
    );
  });
});
