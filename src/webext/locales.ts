import { nativeApi } from './native-api.ts';

/** The folders of `_locales`. */
const localeNames = ['en', 'pt_BR', 'es'] as const;
export type LocaleName = (typeof localeNames)[number];

type LocaleFile = Readonly<Record<string, { readonly message: string }>>;

const folders: Readonly<Record<string, LocaleName>> = { en: 'en', pt: 'pt_BR', es: 'es' };

/** The folder with the messages of a language, a BCP 47 tag; `undefined` where there is none. */
export function localeOf(language: string): LocaleName | undefined {
  return folders[language.split('-', 1)[0] ?? ''];
}

const key = 'language';

/** The messages of the extension, and which language was chosen in the panel's menu. */
export const locales = {
  /** The language of the browser, a BCP 47 tag. */
  ofBrowser: () => nativeApi.i18n.getUILanguage(),
  localeOf,
  /** Read from the same files as the manifest's own, so that the panel has no copy of them. */
  async load(name: LocaleName): Promise<LocaleFile> {
    const response = await fetch(nativeApi.runtime.getURL(`_locales/${name}/messages.json`));
    return (await response.json()) as LocaleFile;
  },
  /** The chosen language; `null` for the browser's own, and where storage cannot be read. */
  async chosen(): Promise<LocaleName | null> {
    const stored = await nativeApi.storage.local.get(key).catch((): Record<string, unknown> => ({}));
    return localeNames.find((name) => name === stored[key]) ?? null;
  },
  /** Rejects where nothing can be stored. */
  async choose(name: LocaleName | null): Promise<void> {
    const { local } = nativeApi.storage;
    await (name === null ? local.remove(key) : local.set({ [key]: name }));
  },
};

/** Begins to read what the panel's first drawing waits for, and gives the same locales, which then have that. */
export function startedLocales(): typeof locales {
  const chosen = locales.chosen();
  const first = chosen.then((name) => name ?? localeOf(locales.ofBrowser()) ?? 'en');
  const file = first.then(locales.load);
  // Where it fails it is read again, when it is asked for.
  file.catch(() => undefined);
  return {
    ...locales,
    chosen: () => chosen,
    load: async (name) =>
      name === (await first) ? file.catch(() => locales.load(name)) : locales.load(name),
  };
}
