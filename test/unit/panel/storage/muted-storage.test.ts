import { expect, it } from 'vitest';
import { createMutedStorage } from '../../../../src/panel/storage/muted-storage.ts';
import { memoryOfTest } from '../memory-of-test.ts';

const [origin, other] = ['https://store.example', 'https://other.example'];

it('muted storage: keeps the ids of one origin, and nothing where there are none', async () => {
  const stored = new Map<string, unknown>();
  const storage = createMutedStorage(memoryOfTest(stored));
  await storage.save(origin, new Set(['no-seller']));
  expect(await storage.load(origin)).toEqual(['no-seller']);
  expect(await storage.load(other)).toEqual([]);
  await storage.save(origin, new Set());
  expect(stored.size).toBe(0);
});

it('muted storage: what is no list of texts counts as nothing', async () => {
  const stored = new Map<string, unknown>([[`muted ${origin}`, ['no-seller', 7]]]);
  expect(await createMutedStorage(memoryOfTest(stored)).load(origin)).toEqual([]);
});
