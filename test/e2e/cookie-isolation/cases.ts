import type { BrowserName } from '../../browsers/browser-name.ts';
import type { Switches } from '../../store/platform/switches.ts';
import type { CookieStore, LaunchOptions } from '../drivers/driver.ts';

/** A kind of tab whose panel must edit that tab's session, and no other. */
export interface IsolationCase {
  readonly name: string;
  /** The host's first label: a store of its own for each case. */
  readonly host: string;
  readonly cookieStore: CookieStore;
  readonly path?: string;
  readonly https?: boolean;
  readonly switches?: Partial<Switches>;
  readonly options?: Pick<LaunchOptions, 'firstPartyIsolation'>;
  /** Whether the store is embedded in another site, too, with a session of its own there. */
  readonly embedded?: boolean;
  /** What is edited; default: `utm_source`, which is sent by PATCH. */
  readonly edit?: IsolationEdit;
  /** A promise of the page that the test waits for. */
  readonly ready?: string;
  /** Why the case does not exist in a browser. */
  readonly notIn?: { readonly [name in BrowserName]?: string };
}

/** A key that is edited, the field of the segment that it feeds, which has the same value. */
export interface IsolationEdit {
  readonly key: string;
  readonly field: string;
  /** The value that is set through each channel. */
  readonly values: { readonly [name in AccessName]: string };
}

/** `locale` goes through the page's own code. */
const throughPage: IsolationEdit = {
  ...{ key: 'locale', field: 'cultureInfo' },
  values: { 'without access': 'en-US', 'with access': 'es-AR' },
};

const noContainers = 'Chromium has no containers.';

/** Every kind of tab that is tested. */
export const isolationCases: readonly IsolationCase[] = [
  { name: 'a usual tab', host: 'usual', cookieStore: 'default' },
  { name: 'a private window', host: 'private', cookieStore: 'private' },
  {
    name: 'a container tab',
    host: 'container',
    cookieStore: 'container 1',
    notIn: { chromium: noContainers },
  },
  {
    name: 'first-party isolation',
    host: 'isolated',
    cookieStore: 'default',
    options: { firstPartyIsolation: true },
    embedded: true,
    notIn: { chromium: 'Chromium has no first-party isolation.' },
  },
  {
    name: 'partitioned cookies (CHIPS)',
    host: 'chips',
    cookieStore: 'default',
    switches: { cookieFlags: 'partitioned' },
    embedded: true,
  },
  { name: 'the binding at `/pt`, beside that at `/`', host: 'bindings', cookieStore: 'default', path: '/pt' },
  {
    name: 'https, with `Secure` cookies',
    host: 'tls',
    cookieStore: 'default',
    https: true,
    switches: { cookieFlags: 'secure' },
  },
  { name: 'https, in a private window', host: 'tls-private', cookieStore: 'private', https: true },
  {
    name: '`Secure` cookies on `http://localhost`',
    host: 'secure',
    cookieStore: 'default',
    switches: { cookieFlags: 'secure' },
  },
  { name: 'a page that replaces `fetch`', host: 'patched', cookieStore: 'default', path: '/patched-fetch' },
  {
    name: 'a service worker that answers `/api/*`',
    host: 'worker',
    cookieStore: 'default',
    path: '/worker?mode=pass',
    ready: 'window.sampleStore.workerReady',
  },
  {
    ...{ name: 'FastStore in a private window, through the page’s own code', host: 'faststore' },
    ...{ path: '/faststore', cookieStore: 'private', edit: throughPage },
  },
];

/** The two channels through which a panel reaches a store. */
export const accesses = ['without access', 'with access'] as const;
export type AccessName = (typeof accesses)[number];

/** The case of two panels at once, which needs a test of its own. */
export const bothPanels = {
  name: 'one store in two cookie stores at once, both panels open (a usual and a private window in Chromium, two containers in Firefox)',
  cookieStores: { chromium: ['default', 'private'], firefox: ['container 1', 'container 2'] },
} as const satisfies {
  name: string;
  cookieStores: { [name in BrowserName]: readonly [CookieStore, CookieStore] };
};
