import { beforeEach, expect, it, vi } from 'vitest';
import { openWords } from '../../../src/grant/words.ts';
import { installExtension } from '../browser/fake-extension.ts';
import type { FakeStorageArea } from '../browser/fake-storage-area.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../browser/fake-extension.ts')).fakeExtension,
}));

let local: FakeStorageArea;
beforeEach(() => {
  local = installExtension('es-MX');
});

it.each([
  ['es-MX', 'es', 'Acceso a store.example'],
  ['pt-PT', 'pt-BR', 'Acesso a store.example'],
  ['de', 'en', 'Access to store.example'],
])('speaks the browser’s language as the panel does: %s', async (browsers, language, title) => {
  installExtension(browsers);
  const words = await openWords();
  expect(words.language).toBe(language);
  expect(words.t('grantTitle', 'store.example')).toBe(title);
});

it('speaks the language that was chosen in the panel, and takes a host as it is', async () => {
  await local.set({ language: 'pt_BR' });
  const { language, t } = await openWords();
  expect(language).toBe('pt-BR');
  expect(t('grantTitle', '$&')).toBe('Acesso a $&');
});

it('speaks the browser’s where what is stored is no language', async () => {
  for (const stored of ['../../secret', 7]) {
    await local.set({ language: stored });
    expect((await openWords()).language).toBe('es');
  }
});

it('speaks the browser’s where storage fails', async () => {
  local.get = async () => {
    throw new Error('QuotaExceededError');
  };
  expect((await openWords()).language).toBe('es');
});
