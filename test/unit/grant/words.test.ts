import { beforeEach, expect, it, vi } from 'vitest';
import { openWords } from '../../../src/grant/words.ts';
import { FakeStorageArea } from '../browser/fake-storage-area.ts';
import { readJson } from '../house/repository.ts';

const fake = vi.hoisted(() => ({
  storage: {} as { local?: FakeStorageArea },
  i18n: { getUILanguage: () => 'de', getMessage: (key: string, values: string[]) => `${key} ${values}` },
  runtime: { getURL: (path: string) => path },
}));
vi.mock('webextension-polyfill', () => ({ default: fake }));

let local: FakeStorageArea;
beforeEach(() => {
  local = new FakeStorageArea();
  fake.storage.local = local;
  vi.stubGlobal('fetch', async (path: string) => Response.json(readJson(`public/${path}`)));
});

it('speaks the browser’s language', async () => {
  const { language, t } = await openWords();
  expect(language).toBe('de');
  expect(t('grantTitle', 'store.example')).toBe('grantTitle store.example');
});

it('speaks the language that was chosen in the panel, and takes a host as it is', async () => {
  await local.set({ language: 'pt_BR' });
  const { language, t } = await openWords();
  expect(language).toBe('pt-BR');
  expect(t('grantTitle', '$&')).toBe('Acesso a $&');
});

it('speaks the browser’s where what is stored is no language, or cannot be had', async () => {
  for (const stored of ['../../secret', 7]) {
    await local.set({ language: stored });
    expect((await openWords()).language).toBe('de');
  }
  await local.set({ language: 'es' });
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect((await openWords()).language).toBe('de');
});

it('speaks the browser’s where storage fails', async () => {
  local.get = async () => {
    throw new Error('QuotaExceededError');
  };
  expect((await openWords()).language).toBe('de');
});
