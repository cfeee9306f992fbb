import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { zip } from './zip.ts';

const a = new TextEncoder().encode('a'.repeat(500));
const b = new TextEncoder().encode('b');

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('zip', () => {
  it('packs all files, and makes the same bytes in any order of the files', () => {
    const files = new Map([
      ['x/a', a],
      ['b', b],
    ]);
    const packed = zip(files);
    expect(Object.entries(unzipSync(packed))).toEqual(Object.entries({ b, 'x/a': a }));
    expect(zip(new Map([...files].toReversed()))).toEqual(packed);
  });

  it('makes the same bytes in any time zone and at any time', () => {
    const packed = ['Pacific/Kiritimati', 'America/Sao_Paulo', 'UTC'].map((zone, at) => {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ now: Date.UTC(2030 + at, 6, 1) });
      return Buffer.from(zip(new Map([['a', a]]))).toString('hex');
    });
    expect(new Set(packed).size).toBe(1);
  });
});
