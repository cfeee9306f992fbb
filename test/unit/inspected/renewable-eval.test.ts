import { describe, expect, it, vi } from 'vitest';
import { renewableEval } from '../../../src/inspected/renewable-eval.ts';

type EvalApi = Parameters<typeof renewableEval>[0];

const broken = { eval: () => Promise.reject(new Error('An unexpected error occurred')) };
const alive = { eval: async () => 'alive' } as unknown as EvalApi;

describe('an evaluation that died for good', () => {
  it('is renewed, and works again', async () => {
    const { run, renewed } = renewableEval(broken, async () => alive);
    await expect(run('1')).rejects.toThrow('unexpected');
    expect(await renewed()).toBe(true);
    expect(await run('1')).toBe('alive');
  });

  it('is renewed once for all that found it dead at the same time', async () => {
    const openAnother = vi.fn(async () => alive);
    const { run, renewed } = renewableEval(broken, openAnother);
    const look = () => run('1').catch(async () => ((await renewed()) ? run('1') : 'dead'));
    expect(await Promise.all([look(), look(), look()])).toEqual(['alive', 'alive', 'alive']);
    expect(openAnother).toHaveBeenCalledOnce();
  });

  it('is said to be dead where there is no other', async () => {
    const { run, renewed } = renewableEval(broken, () => Promise.reject(new Error('no frame')));
    await expect(run('1')).rejects.toThrow('unexpected');
    expect(await renewed()).toBe(false);
  });
});

it('is not renewed for an expression that failed', async () => {
  const failing = { eval: () => Promise.reject(new Error('The tab refuses')) };
  const openAnother = vi.fn();
  const { run, renewed } = renewableEval(failing, openAnother);
  await expect(run('1')).rejects.toThrow('refuses');
  expect(await renewed()).toBe(false);
  expect(openAnother).not.toHaveBeenCalled();
});
