import { expect, it } from 'vitest';
import { detectDisconnect } from '../../../src/inspected/detect-disconnect.ts';
import type { InspectedStore } from '../../../src/inspected/inspected-store.ts';
import { StoreError } from '../../../src/vtex/store-error.ts';
import { FakeStore } from '../panel/fake-store.ts';

const { signal } = new AbortController();
const failing = {
  ...new FakeStore(),
  look: () => Promise.reject(new StoreError({ kind: 'no-page' })),
  fetch: () => Promise.reject(new StoreError({ kind: 'no-page' })),
} as unknown as InspectedStore;

it.each([
  [true, 'no-page'],
  [false, 'disconnected'],
])('detectDisconnect: with the extension connected (%s), reports no-page as %s', async (connected, kind) => {
  const store = detectDisconnect(failing, () => connected);
  const document = { origin: 'https://store.example', nonce: 'n', timeOrigin: 0 };
  await expect(store.look(signal)).rejects.toMatchObject({ failure: { kind } });
  await expect(store.fetch(document, { method: 'GET', path: '/api/segments' }, signal)).rejects.toMatchObject(
    { failure: { kind } },
  );
});

it('detectDisconnect: returns the result of a look that succeeds', async () => {
  const fake = new FakeStore();
  const store = detectDisconnect(
    { ...fake, look: () => fake.look() } as unknown as InspectedStore,
    () => false,
  );
  expect((await store.look(signal)).document.origin).toBe(fake.origin);
});
