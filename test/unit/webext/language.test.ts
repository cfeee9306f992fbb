import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLanguage } from '../../../src/panel/i18n/language.ts';
import { locales } from '../../../src/webext/locales.ts';
import { readJson } from '../repository/repository.ts';
import { fakeExtension, installExtension } from './fake-extension.ts';
import type { FakeStorageArea } from './fake-storage-area.ts';

vi.mock('../../../src/webext/native-api.ts', async () => ({
  nativeApi: (await import('./fake-extension.ts')).fakeExtension,
}));

let local: FakeStorageArea;
beforeEach(() => {
  local = installExtension('en-US');
});

const opened = (browserLanguage: string) => {
  fakeExtension.i18n.getUILanguage = () => browserLanguage;
  return openLanguage(locales);
};

describe('the language of the panel', () => {
  it.each([
    ['pt-BR', 'Segmento', 'pt-BR'],
    ['pt-PT', 'Segmento', 'pt-BR'],
    ['es-419', 'Segmento', 'es-419'],
    ['en-GB', 'Segment', 'en-GB'],
    ['de', 'Segment', 'en'],
  ])('is the browser’s: %s', async (browserLanguage, segment, tag) => {
    const { text, chosen } = await opened(browserLanguage);
    expect(text.value.t('segment')).toBe(segment);
    expect(text.value.language).toBe(tag);
    expect(chosen.value).toBeNull();
  });

  it('is the one that was chosen, now and when the panel is opened next', async () => {
    const first = await opened('en-US');
    await first.choose('pt_BR');
    expect(first.text.value.t('refresh')).toBe('Atualizar');
    const next = await opened('en-US');
    expect(next.chosen.value).toBe('pt_BR');
    expect(next.text.value.language).toBe('pt-BR');
  });

  it('is the browser’s again once that is chosen, and nothing stays stored', async () => {
    const first = await opened('es');
    await first.choose('en');
    await first.choose(null);
    expect(first.text.value.t('refresh')).toBe('Actualizar');
    expect(local.items.size).toBe(0);
  });

  it('is the one chosen last, in whatever order the messages are loaded', async () => {
    const { choose, chosen, text } = await opened('en-US');
    let finishLoading = () => {};
    const late = new Promise<void>((resolve) => {
      finishLoading = resolve;
    });
    vi.stubGlobal('fetch', async (path: string) => {
      if (path.includes('pt_BR')) await late;
      return Response.json(readJson(`public/${path}`));
    });
    const first = choose('pt_BR');
    await choose('es');
    finishLoading();
    await first;
    expect(text.value.language).toBe('es');
    expect((await opened('en-US')).chosen.value).toBe('es');
    expect(chosen.value).toBe('es');
  });

  it('stays the same where the messages of another cannot be loaded', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const error = new TypeError('Failed to fetch');
    const { choose, chosen, text } = await opened('en-US');
    vi.stubGlobal('fetch', () => Promise.reject(error));
    await choose('es');
    expect(log).toHaveBeenCalledExactlyOnceWith(error);
    expect(chosen.value).toBeNull();
    expect(text.value.language).toBe('en-US');
  });

  it.each([['xx'], [7], [null], [{}]])('is the browser’s where %j is stored', async (stored) => {
    await (await opened('en-US')).choose('es');
    local.corrupt(stored);
    expect((await opened('en-US')).chosen.value).toBeNull();
  });
});
