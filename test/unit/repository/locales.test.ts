import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../../src/panel/i18n/language.ts';
import { everyKnownKey } from '../../../src/vtex/known-keys.ts';
import { localeOf } from '../../../src/webext/locales.ts';
import { readJson, repository } from './repository.ts';

vi.mock('../../../src/webext/native-api.ts', async () => ({
  nativeApi: (await import('./recording-browser.ts')).recordingBrowser,
}));

const locales = readdirSync(join(repository, 'public/_locales'));
const translations = locales.filter((locale) => locale !== 'en');

function messagesOf(locale: string): ReadonlyMap<string, string> {
  const messages = Object.entries(readJson(`public/_locales/${locale}/messages.json`));
  return new Map(messages.map(([key, entry]) => [key, (entry as { message: string }).message]));
}

const english = messagesOf('en');
const keys = [...english.keys()];
const placeholders = (message: string | undefined) => [...new Set(message?.match(/\$\d/g))].sort();

/** Names that are the same in every language, and must be copied as they are. */
const identifier =
  /\b(country|regionId|postalCode|vtex_session|sc|keepAlive|Content-Security-Policy|Session Manager|VTEX|JSON|\/api\/sessions|\d{3})(?=\W|$)/g;

/** Keys and cookies, as the explanation of a key names them: `public.sc`, `vtex_session`, `storeUserEmail`. */
const path = /\b[a-z]+(?:[._][a-zA-Z_]+|[A-Z]\w*)\b/g;

it('each language of the panel is the one that the extension has for its tag', () => {
  const names = Object.keys(languages);
  expect(names.map((name) => localeOf(name.replace('_', '-')))).toEqual(names);
  expect([...locales].sort()).toEqual([...names].sort());
});

describe.each(translations)('the translation %s', (locale) => {
  const messages = messagesOf(locale);

  it('has the messages of the English one, in its order', () => {
    expect([...messages.keys()]).toEqual(keys);
  });

  it('has the placeholders of the English one in each message', () => {
    const differing = keys.filter(
      (key) => placeholders(messages.get(key)).join() !== placeholders(english.get(key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('has no empty message, and none that begins or ends with a space', () => {
    expect(keys.filter((key) => !/^\S(.*\S)?$/.test(messages.get(key) ?? ''))).toEqual([]);
  });

  it('differs from the English one in more than nine of ten messages', () => {
    const words = keys.filter((key) => !key.startsWith('docs_'));
    const alike = words.filter((key) => messages.get(key) === english.get(key));
    expect(alike.length).toBeLessThan(words.length / 10);
  });

  it('leaves the platform’s identifiers as they are', () => {
    const lost = keys.flatMap((key) => {
      const named = new Set(english.get(key)?.match(key.startsWith('about_') ? path : identifier));
      return [...named].filter((name) => !messages.get(key)?.includes(name)).map((name) => `${key}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  it('can be chosen in the panel', () => {
    expect(Object.keys(languages)).toContain(locale);
  });
});

describe.each(locales)('the language %s', (locale) => {
  it('has a description of the length that the browsers’ stores allow', () => {
    expect(messagesOf(locale).get('extensionDescription')?.length).toBeLessThanOrEqual(132);
  });

  it('names only pages of VTEX’s own sites for documentation', () => {
    const pages = [...messagesOf(locale)].filter(([key]) => key.startsWith('docs_'));
    expect(pages).not.toEqual([]);
    const elsewhere = pages.filter(([, page]) => !/^https:\/\/(developers|help)\.vtex\.com\/\S+$/.test(page));
    expect(elsewhere).toEqual([]);
  });

  it('does not translate the name of the extension', () => {
    expect(messagesOf(locale).get('extensionName')).toBe(english.get('extensionName'));
  });
});

describe('the explanation of a key', () => {
  const explaining = keys.filter((key) => key.startsWith('about_') && !key.startsWith('about_unknown_'));

  it('exists for each known key, and for no other', () => {
    expect(explaining.sort()).toEqual(everyKnownKey.map(({ about }) => about as string).sort());
  });

  it.each(locales)('is one short sentence in %s', (locale) => {
    const messages = messagesOf(locale);
    const odd = explaining.filter((key) => !/^[^$]{12,140}[.?]$/.test(messages.get(key) ?? ''));
    expect(odd).toEqual([]);
  });
});

describe('a page of the documentation', () => {
  it('has an address where a known key names it, and only then', () => {
    const named = new Set(everyKnownKey.flatMap(({ docs }) => (docs ? [`docs_${docs}`] : [])));
    expect(keys.filter((key) => key.startsWith('docs_')).sort()).toEqual([...named].sort());
  });
});

describe('a message', () => {
  const manifest = readFileSync(join(repository, 'manifest.json'), 'utf8');

  it('with a count has a singular and a plural form', () => {
    const stems = (form: string) =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(stems('_one').sort()).toEqual(stems('_other').sort());
    expect(stems('_one')).not.toEqual([]);
  });

  it('that the manifest names exists', () => {
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !english.has(name ?? ''))).toEqual([]);
  });
});
