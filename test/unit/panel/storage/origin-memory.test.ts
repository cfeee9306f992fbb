import { beforeEach, describe, expect, it } from 'vitest';
import type { OriginMemory } from '../../../../src/panel/log/whether-store.ts';
import { createOriginMemory } from '../../../../src/panel/storage/origin-memory.ts';
import { FakeStorageArea } from '../../webext/fake-storage-area.ts';

let session: FakeStorageArea;
let originMemory: OriginMemory;
beforeEach(() => {
  session = new FakeStorageArea();
  originMemory = createOriginMemory(session);
});

describe('the origins that were looked at anyway', () => {
  it('are none at first', async () => {
    expect(await originMemory.has('https://store.example')).toBe(false);
  });

  it('are remembered one by one', async () => {
    await originMemory.add('https://one.example');
    await originMemory.add('https://two.example');
    expect(await originMemory.has('https://one.example')).toBe(true);
    expect(await originMemory.has('https://two.example')).toBe(true);
  });

  it('are matched whole', async () => {
    await originMemory.add('https://store.example');
    expect(await originMemory.has('https://store.example:8443')).toBe(false);
    expect(await originMemory.has('https://store')).toBe(false);
  });

  it('are stored once each', async () => {
    await originMemory.add('https://store.example');
    await originMemory.add('https://store.example');
    expect([...session.items.values()]).toEqual(['["https://store.example"]']);
  });

  it.each([
    [null],
    ['https://store.example'],
    [{ 0: 'https://store.example' }],
    [['https://store.example', 7]],
  ])('are none where %j is stored, and can be added again', async (stored) => {
    await originMemory.add('https://store.example');
    session.corrupt(stored);
    expect(await originMemory.has('https://store.example')).toBe(false);
    await originMemory.add('https://store.example');
    expect(await originMemory.has('https://store.example')).toBe(true);
  });
});
