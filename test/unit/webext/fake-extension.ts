import { vi } from 'vitest';
import { readJson } from '../repository/repository.ts';
import { FakeStorageArea } from './fake-storage-area.ts';

/** What the words of a page need of the browser; to be mocked in the place of webextension-polyfill. */
export const fakeExtension = {
  storage: { local: new FakeStorageArea() },
  i18n: { getUILanguage: (): string => 'en-US' },
  runtime: { getURL: (path: string) => path },
};

/** An extension that was just installed, in a browser of this language, with the packaged files in reach. */
export function installExtension(language: string): FakeStorageArea {
  fakeExtension.storage.local = new FakeStorageArea();
  fakeExtension.i18n.getUILanguage = () => language;
  vi.stubGlobal('fetch', async (path: string) => Response.json(readJson(`public/${path}`)));
  return fakeExtension.storage.local;
}
