import { describe, expect, it, vi } from 'vitest';
import { failureOf, leavesInDoubt, StoreError, type StoreFailure } from '../../../src/vtex/store-error.ts';

const status = (code: number): StoreFailure => ({
  kind: 'status',
  status: code,
  headers: {},
  body: '',
  retryAt: null,
});

describe('a failed call', () => {
  it('has its failure as data', () => {
    const failure: StoreFailure = { kind: 'timeout', seconds: 10 };
    expect(failureOf(new StoreError(failure))).toBe(failure);
  });

  it('has no cookies unless they are given', async () => {
    expect(await new StoreError({ kind: 'moved' }).cookies).toBeNull();
  });

  it('is distinguished from an error of our own, which is logged', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const error = new TypeError('ours');
    expect(failureOf(error)).toEqual({ kind: 'broken' });
    expect(log).toHaveBeenCalledExactlyOnceWith(error);
  });
});

describe('an edit that failed', () => {
  it.each<StoreFailure>([
    { kind: 'interrupted' },
    { kind: 'garbled' },
    { kind: 'timeout', seconds: 10 },
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'cancelled' },
    { kind: 'disconnected' },
    { kind: 'broken' },
    { kind: 'not-json', status: 200, body: '', headers: {} },
    { kind: 'unexpected', status: 200, body: '', headers: {} },
    status(500),
    status(503),
  ])('is in doubt after $kind $status', (failure) => {
    expect(leavesInDoubt(failure)).toBe(true);
  });

  it.each<StoreFailure>([
    { kind: 'moved' },
    { kind: 'no-page' },
    { kind: 'blocked' },
    { kind: 'redirected' },
    status(400),
    status(401),
    status(403),
    status(404),
    status(429),
    status(499),
  ])('was certainly not carried out after $kind $status', (failure) => {
    expect(leavesInDoubt(failure)).toBe(false);
  });
});
