import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/panel/i18n/language.ts';
import { regionRequests } from '../../../src/vtex/region-requests.ts';
import { createSessionApi } from '../../../src/vtex/session-api.ts';
import type { StoreFetch } from '../../../src/vtex/store-fetch.ts';
import { disclosures } from '../../disclosures/disclosures.ts';
import { tables, withTables } from '../../disclosures/tables.ts';
import { readJson, repository } from './repository.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const { permissions, requests } = disclosures;

describe.each(Object.keys(tables))('the tables in %s', (path) => {
  it('are up to date', () => {
    expect(withTables(path, read(path))).toBe(read(path));
  });
});

describe('the disclosures', () => {
  it('have the permissions of the manifest', () => {
    const manifest = readJson('manifest.json') as { [name: string]: readonly string[] };
    const inManifest = (optional: boolean) =>
      permissions.filter((each) => each.optional === optional).map(({ name }) => name);
    expect(inManifest(false)).toEqual(['devtools_page', ...(manifest.permissions ?? [])]);
    expect(inManifest(true)).toEqual(manifest.optional_host_permissions);
    expect(manifest).toHaveProperty('devtools_page');
  });

  it('have each request that the code makes, and no other', async () => {
    const made = new Set<string>();
    const fetch: StoreFetch = async ({ method, path }) => {
      made.add(`${method} ${path}`);
      throw new Error('There is no store');
    };
    const api = createSessionApi(fetch, '');
    const { signal } = new AbortController();
    const all = [
      api.getSession(signal),
      api.getSegment(signal),
      api.editSession(new Map(), signal),
      api.createSession(signal),
      api.resetSession(signal),
    ];
    expect(all).toHaveLength(Object.keys(api).length);
    await Promise.allSettled(all);
    const place = { country: '{country}', postalCode: '{postalCode}', geoCoordinates: '', tradePolicy: '' };
    const ofRegions = [
      regionRequests.ofId('{regionId}'),
      regionRequests.ofPlace(place),
      regionRequests.ofPostalCode(place),
    ];
    expect(ofRegions).toHaveLength(Object.keys(regionRequests).length);
    for (const { method, path } of ofRegions)
      made.add(`${method} ${decodeURIComponent(path.replace(/\?.*/, ''))}`);
    expect([...made]).toEqual(requests.map(({ method, path }) => `${method} ${path}`));
  });

  it('name only files that exist', () => {
    const files = permissions.flatMap((permission) => permission.files);
    expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });
});

describe.each(Object.keys(languages))('the listing in %s', (language) => {
  const text = read(`docs/listing/${language}.md`);
  const messages = readJson(`public/_locales/${language}/messages.json`) as {
    readonly [name: string]: { readonly message: string };
  };

  it('explains each permission', () => {
    expect(permissions.filter(({ name }) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('names each request, and each button that makes one, as the panel has it', () => {
    const withoutItems = (path: string) => path.replace('?items=*', '');
    const calls = requests.map(({ path }) => withoutItems(path));
    expect(calls.filter((path) => !text.includes(path))).toEqual([]);
    expect(requests.filter(({ method }) => !text.includes(method))).toEqual([]);
    const labels = requests.flatMap(({ buttons }) =>
      buttons.map((name) => messages[name]?.message.replace(/ \$1.*/, '') ?? name),
    );
    expect(labels.filter((label) => !text.includes(label))).toEqual([]);
  });
});
