import { vi } from 'vitest';
import { readJson } from '../repository/repository.ts';
import { FakeStorageArea } from './fake-storage-area.ts';

/** What the messages of a page need of the browser. Mock `nativeApi` with it. */
export const fakeExtension = {
  storage: { local: new FakeStorageArea() },
  i18n: { getUILanguage: (): string => 'en-US' },
  runtime: { getURL: (path: string) => path },
};

/** Installs the extension in a browser of this language; `fetch` returns its packaged files. */
export function installExtension(language: string): FakeStorageArea {
  fakeExtension.storage.local = new FakeStorageArea();
  fakeExtension.i18n.getUILanguage = () => language;
  vi.stubGlobal('fetch', async (path: string) => Response.json(readJson(`public/${path}`)));
  return fakeExtension.storage.local;
}
