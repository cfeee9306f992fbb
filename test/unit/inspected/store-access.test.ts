import { expect, it } from 'vitest';
import type { Ask } from '../../../src/inspected/ask-background.ts';
import { createStoreAccess } from '../../../src/inspected/store-access.ts';

const origin = 'https://store.example';

it('does not remember an answer to what was asked before access changed', async () => {
  const answers: ((has: boolean) => void)[] = [];
  const ask = (() => new Promise((resolve) => answers.push(resolve))) as unknown as Ask;
  const access = createStoreAccess({
    ask,
    permissions: undefined,
    openGrantPage: () => undefined,
    onLate: () => undefined,
  });
  const before = access.has(origin);
  access.forget();
  const after = access.has(origin);
  answers[0]?.(true);
  expect(await before).toBe(true);
  expect(access.isKnown(origin)).toBe(false);
  answers[1]?.(false);
  expect(await after).toBe(false);
  expect(access.isKnown(origin)).toBe(false);
});
