import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/panel/draft/draft.ts';
import { createDraftStorage } from '../../../../src/panel/storage/draft-storage.ts';
import { FakeStorageArea } from '../../webext/fake-storage-area.ts';

const origin = 'https://store.example';
const draft: Draft = new Map([
  ['utm_source', { text: 'newsletter', as: 'text' }],
  ['__proto__', { text: '', as: 'text' }],
  ['favoritePickup', { text: '{"name":', as: 'json' }],
]);

let session: FakeStorageArea;
beforeEach(() => {
  session = new FakeStorageArea();
});

describe('the stored draft', () => {
  it('is loaded as it was saved, unfinished JSON and odd names included', async () => {
    await createDraftStorage(1, session).save(origin, draft);
    expect(await createDraftStorage(1, session).load(origin)).toEqual(draft);
  });

  it('is empty where nothing was saved', async () => {
    expect(await createDraftStorage(1, session).load(origin)).toEqual(new Map());
  });

  it('belongs to its origin', async () => {
    await createDraftStorage(1, session).save(origin, draft);
    expect(await createDraftStorage(1, session).load('https://other.example')).toEqual(new Map());
  });

  it('belongs to its tab', async () => {
    await createDraftStorage(1, session).save(origin, draft);
    expect(await createDraftStorage(11, session).load(origin)).toEqual(new Map());
  });

  it('is replaced by the next one', async () => {
    const storage = createDraftStorage(1, session);
    await storage.save(origin, draft);
    await storage.save(origin, new Map([['sc', { text: '2', as: 'text' }]]));
    expect([...(await storage.load(origin)).keys()]).toEqual(['sc']);
  });

  it('leaves nothing behind once it is empty', async () => {
    const storage = createDraftStorage(1, session);
    await storage.save(origin, draft);
    await storage.save(origin, new Map());
    expect(session.items.size).toBe(0);
  });

  it.each([
    [null],
    ['text'],
    [7],
    [{}],
    [[['utm_source']]],
    [[['utm_source', 'newsletter']]],
    [[['utm_source', { text: 7, as: 'text' }]]],
    [[['utm_source', { text: 'x', as: 'html' }]]],
    [[[7, { text: 'x', as: 'text' }]]],
  ])('is empty where %j is stored', async (stored) => {
    const storage = createDraftStorage(1, session);
    await storage.save(origin, draft);
    session.corrupt(stored);
    expect(await storage.load(origin)).toEqual(new Map());
  });
});
