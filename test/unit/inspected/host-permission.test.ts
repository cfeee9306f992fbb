import { expect, it } from 'vitest';
import type { RequestBackground } from '../../../src/inspected/background-client.ts';
import { createHostPermission } from '../../../src/inspected/host-permission.ts';

const origin = 'https://store.example';

it('host permission: does not remember a response to a request from before permissions changed', async () => {
  const responses: ((has: boolean) => void)[] = [];
  const request = (() => new Promise((resolve) => responses.push(resolve))) as unknown as RequestBackground;
  const permission = createHostPermission({
    request,
    permissions: undefined,
    openGrantPage: () => undefined,
    onLate: () => undefined,
  });
  const before = permission.has(origin);
  permission.forget();
  const after = permission.has(origin);
  responses[0]?.(true);
  expect(await before).toBe(true);
  expect(permission.isKnown(origin)).toBe(false);
  responses[1]?.(false);
  expect(await after).toBe(false);
  expect(permission.isKnown(origin)).toBe(false);
});
