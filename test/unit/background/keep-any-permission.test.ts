import { expect, it, vi } from 'vitest';
import { keepAnyPermission } from '../../../src/background/keep-any-permission.ts';
import { anyPermissionKey } from '../../../src/webext/any-permission.ts';

it('keeps whether there is any host permission, and which state is the newest', async () => {
  const set = vi.fn(async (_: Record<string, unknown>) => undefined);
  const responses: ((origins: string[]) => void)[] = [];
  const getAll = () =>
    new Promise<{ origins: string[] }>((resolve) => responses.push((origins) => resolve({ origins })));
  const keep = keepAnyPermission({ permissions: { getAll }, storage: { session: { set } } });
  const first = keep();
  const second = keep();
  await vi.waitFor(() => expect(responses).toHaveLength(1));
  responses[0]?.([]);
  await first;
  expect(responses, 'the second asks when the first has its response').toHaveLength(2);
  responses[1]?.(['*://store.example/*']);
  await second;
  expect(set.mock.calls).toEqual([[{ [anyPermissionKey]: false }], [{ [anyPermissionKey]: true }]]);
});

it('keeps the next state where one could not be kept', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const set = vi.fn(async (_: Record<string, unknown>) => undefined).mockRejectedValueOnce(new Error('full'));
  const getAll = async () => ({ origins: [] });
  const keep = keepAnyPermission({ permissions: { getAll }, storage: { session: { set } } });
  await keep();
  await keep();
  expect(set).toHaveBeenCalledTimes(2);
});
