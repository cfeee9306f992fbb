import { describe, expect, it } from 'vitest';
import { handledByWorker } from '../../../src/findings/handled-by-worker.ts';
import { responseNotInLog } from '../../../src/findings/response-not-in-log.ts';
import { contextOf } from './context.ts';

describe('response not in log', () => {
  it('is found where the network log has other bodies, and only then', () => {
    const found = (matchesLog: boolean | 'pending' | 'unknown') =>
      responseNotInLog.check(contextOf({ evidence: { channel: 'page', byWorker: false, matchesLog } })) !==
      null;
    expect([false, true, 'pending', 'unknown'].map((matches) => found(matches as boolean))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(responseNotInLog.check(contextOf({ evidence: null }))).toBeNull();
  });
});

describe('handled by worker', () => {
  it('is found where a service worker handled a request', () => {
    const evidence = { channel: 'page', byWorker: true, matchesLog: true } as const;
    expect(handledByWorker.check(contextOf({ evidence }))).not.toBeNull();
    expect(handledByWorker.check(contextOf())).toBeNull();
    expect(handledByWorker.check(contextOf({ evidence: null }))).toBeNull();
  });
});
