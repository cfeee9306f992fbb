import { beforeEach, expect, it, vi } from 'vitest';
import { openMessages } from '../../../src/grant/messages.ts';
import { installExtension } from '../webext/fake-extension.ts';
import type { FakeStorageArea } from '../webext/fake-storage-area.ts';

vi.mock('../../../src/webext/native-api.ts', async () => ({
  nativeApi: (await import('../webext/fake-extension.ts')).fakeExtension,
}));

let local: FakeStorageArea;
beforeEach(() => {
  local = installExtension('es-MX');
});

it.each([
  ['es-MX', 'es', 'Acceso a store.example'],
  ['pt-PT', 'pt-BR', 'Acesso a store.example'],
  ['de', 'en', 'Access to store.example'],
])(
  'grant page: is in the browser’s language, as the panel is: %s',
  async (browserLanguage, language, title) => {
    installExtension(browserLanguage);
    const messages = await openMessages();
    expect(messages.language).toBe(language);
    expect(messages.t('grantTitle', 'store.example')).toBe(title);
  },
);

it('grant page: is in the language chosen in the panel, and inserts a host as it is', async () => {
  await local.set({ language: 'pt_BR' });
  const { language, t } = await openMessages();
  expect(language).toBe('pt-BR');
  expect(t('grantTitle', '$&')).toBe('Acesso a $&');
});

it('grant page: is in the browser’s language where the stored one is not a language', async () => {
  for (const stored of ['../../secret', 7]) {
    await local.set({ language: stored });
    expect((await openMessages()).language).toBe('es');
  }
});

it('grant page: is in the browser’s language where storage fails', async () => {
  local.get = async () => {
    throw new Error('QuotaExceededError');
  };
  expect((await openMessages()).language).toBe('es');
});
