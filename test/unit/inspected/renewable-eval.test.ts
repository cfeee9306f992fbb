import { describe, expect, it, vi } from 'vitest';
import { renewableEval } from '../../../src/inspected/renewable-eval.ts';

type EvalApi = Parameters<typeof renewableEval>[0];

const broken = { eval: () => Promise.reject(new Error('An unexpected error occurred')) };
const alive = { eval: async () => 'alive' } as unknown as EvalApi;

describe('an eval that no longer works', () => {
  it('is renewed, and works again', async () => {
    const { run, renewed } = renewableEval(broken, async () => alive);
    await expect(run('1')).rejects.toThrow('unexpected');
    expect(await renewed()).toBe(true);
    expect(await run('1')).toBe('alive');
  });

  it('is renewed once for all calls that fail at the same time', async () => {
    const openAnother = vi.fn(async () => alive);
    const { run, renewed } = renewableEval(broken, openAnother);
    const look = () => run('1').catch(async () => ((await renewed()) ? run('1') : 'dead'));
    expect(await Promise.all([look(), look(), look()])).toEqual(['alive', 'alive', 'alive']);
    expect(openAnother).toHaveBeenCalledOnce();
  });

  it('is not renewed where no other context can be opened', async () => {
    const { run, renewed } = renewableEval(broken, () => Promise.reject(new Error('no frame')));
    await expect(run('1')).rejects.toThrow('unexpected');
    expect(await renewed()).toBe(false);
  });
});

it('an eval is not renewed where only an expression failed', async () => {
  const failing = { eval: () => Promise.reject(new Error('The tab refuses')) };
  const openAnother = vi.fn();
  const { run, renewed } = renewableEval(failing, openAnother);
  await expect(run('1')).rejects.toThrow('refuses');
  expect(await renewed()).toBe(false);
  expect(openAnother).not.toHaveBeenCalled();
});
