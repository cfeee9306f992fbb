import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '@preact/signals';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Params, RequestName } from '../../../src/messages/requests.ts';
import { openLanguage } from '../../../src/panel/i18n/language.ts';
import { createDraftStorage } from '../../../src/panel/storage/draft-storage.ts';
import { createMutedStorage } from '../../../src/panel/storage/muted-storage.ts';
import { createOriginMemory } from '../../../src/panel/storage/origin-memory.ts';
import { locales } from '../../../src/webext/locales.ts';
import { openPanelMemory } from '../../../src/webext/panel-memory.ts';
import { openSingleKeys } from '../../../src/webext/single-keys.ts';
import { disclosures } from '../../disclosures/disclosures.ts';
import { calledFunctions, listenerOf, writtenKeys } from './recording-browser.ts';
import { readJson, repository } from './repository.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./recording-browser.ts')).recordingBrowser,
}));
vi.mock('../../../src/webext/native-api.ts', async () => ({
  nativeApi: (await import('./recording-browser.ts')).recordingBrowser,
}));

const security = readFileSync(join(repository, 'docs/security.md'), 'utf8');
const { permissions } = readJson('manifest.json') as { readonly permissions: readonly string[] };
const origin = 'https://store.example';
const fetched = vi.fn(async (_address: string) => Response.json({}));

/** One of each request that a panel makes to the background. */
const everyRequest: { readonly [Name in RequestName]: Params<Name> } = {
  'has-any-permission': {},
  'has-permission': { origin },
  'tab-origin': { tabId: 1, origin },
  'remove-permission': { origin },
  run: { tabId: 1, origin, name: 'waitForCall', args: [] },
  cookies: { tabId: 1, origin },
  'delete-cookies': { tabId: 1, origin, timeOrigin: 0, rootPath: '' },
};

let byBackground: readonly string[];

/** The background starts, handles every request once, and then a panel stores all that it can store. */
beforeAll(async () => {
  vi.stubGlobal('fetch', fetched);
  await import('../../../src/background/main.ts');
  const onMessage = listenerOf('runtime.onMessage');
  const sender = { url: 'chrome-extension://us/src/panel/index.html' };
  for (const [request, params] of Object.entries(everyRequest))
    await new Promise((resolve) => onMessage({ request, params }, sender, resolve));
  byBackground = calledFunctions();

  const kept = Promise.resolve(new Map<string, string>());
  const memory = openPanelMemory({ shown: signal(true), kept, keep: () => undefined }, false);
  await createDraftStorage(1, memory).save(origin, new Map([['sc', { text: '2', as: 'text' }]]));
  await createOriginMemory(memory).add(origin);
  await createMutedStorage(memory).save(origin, new Set(['no-seller']));
  await (await openLanguage(locales)).choose('es');
  openSingleKeys().choose(false);
});

describe('the permissions', () => {
  it('are each needed: a function of the API with its name is called', () => {
    const used = new Set(calledFunctions().map((path) => path.split('.', 1)[0]));
    expect(permissions.filter((permission) => !used.has(permission))).toEqual([]);
  });
});

describe('the background', () => {
  const events = () => byBackground.filter((path) => path.endsWith('.addListener'));

  it('listens to the events that the document names, and to no other', () => {
    const registered = events().map((path) => path.replace('.addListener', ''));
    expect(registered).toEqual(['permissions.onAdded', 'permissions.onRemoved', 'runtime.onMessage']);
    for (const event of registered) expect(security).toContain(`\`${event}\``);
  });

  it('calls only the API functions that its messages need, and makes no request', () => {
    expect(byBackground.filter((path) => !events().includes(path))).toEqual([
      'cookies.getAll',
      'cookies.getAllCookieStores',
      'cookies.set',
      'permissions.contains',
      'permissions.getAll',
      'permissions.remove',
      'runtime.getURL',
      'scripting.executeScript',
      'storage.session.set',
      'tabs.get',
    ]);
    expect(fetched.mock.calls.filter(([address]) => !address.startsWith('chrome-extension://us/'))).toEqual(
      [],
    );
  });
});

describe('what is stored', () => {
  const disclosed = (area: 'session' | 'local') =>
    disclosures.kept.flatMap(({ storage }) => (storage?.area === area ? [storage.key] : []));

  it('has the keys that are disclosed, in the areas that are disclosed', () => {
    const [draft, lookedAnyway, muted, anyPermission] = disclosed('session');
    expect(writtenKeys('session')).toEqual([
      anyPermission,
      `${draft} 1 ${origin}`,
      lookedAnyway,
      `${muted} ${origin}`,
    ]);
    expect(writtenKeys('local')).toEqual(disclosed('local'));
  });
});
