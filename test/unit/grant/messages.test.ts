import { beforeEach, expect, it, vi } from 'vitest';
import { openMessages } from '../../../src/grant/messages.ts';
import { installExtension } from '../webext/fake-extension.ts';
import type { FakeStorageArea } from '../webext/fake-storage-area.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../webext/fake-extension.ts')).fakeExtension,
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
  const messages = await openMessages();
  expect(messages.language).toBe(language);
  expect(messages.t('grantTitle', 'store.example')).toBe(title);
});

it('speaks the language that was chosen in the panel, and takes a host as it is', async () => {
  await local.set({ language: 'pt_BR' });
  const { language, t } = await openMessages();
  expect(language).toBe('pt-BR');
  expect(t('grantTitle', '$&')).toBe('Acesso a $&');
});

it('speaks the browser’s where what is stored is no language', async () => {
  for (const stored of ['../../secret', 7]) {
    await local.set({ language: stored });
    expect((await openMessages()).language).toBe('es');
  }
});

it('speaks the browser’s where storage fails', async () => {
  local.get = async () => {
    throw new Error('QuotaExceededError');
  };
  expect((await openMessages()).language).toBe('es');
});
