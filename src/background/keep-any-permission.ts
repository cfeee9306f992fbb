import type { Permissions, Storage } from 'webextension-polyfill';
import { anyPermissionKey } from '../webext/any-permission.ts';

interface Apis {
  readonly permissions: Pick<Permissions.Static, 'getAll'>;
  readonly storage: { readonly session: Pick<Storage.StorageArea, 'set'> };
}

/**
 * Keeps in the browser's memory whether the extension has any host permission, so that a panel of Firefox, which may not ask,
 * knows it at once.
 * @returns what is to be called when permissions change. One call after the other: else an older state could be kept over a
 * newer one.
 */
export function keepAnyPermission({ permissions, storage }: Apis): () => Promise<void> {
  let last = Promise.resolve();
  const keep = async () => {
    const { origins = [] } = await permissions.getAll();
    await storage.session.set({ [anyPermissionKey]: origins.length > 0 });
  };
  return () => {
    last = last.then(keep).catch(console.error);
    return last;
  };
}
