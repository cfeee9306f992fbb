import type { BrowserName } from '../../browsers/browser-name.ts';
import type { Switches } from '../../store/platform/switches.ts';
import type { Jar, LaunchOptions } from '../drivers/driver.ts';

/** A kind of tab whose panel must edit that tab's session, and no other. */
export interface JarCase {
  readonly name: string;
  /** The host's first label: a store of its own for each case. */
  readonly host: string;
  readonly jar: Jar;
  readonly path?: string;
  readonly https?: boolean;
  readonly switches?: Partial<Switches>;
  readonly options?: Pick<LaunchOptions, 'firstPartyIsolation'>;
  /** Whether the store is embedded in another site, too, with a session of its own there. */
  readonly embedded?: boolean;
  /** A script of the page that the test waits for. */
  readonly ready?: string;
  /** Why the case does not exist in a browser. */
  readonly notIn?: { readonly [name in BrowserName]?: string };
}

const noContainers = 'Chromium has no containers.';

/** Every kind of tab that is proved. */
export const jarCases: readonly JarCase[] = [
  { name: 'a usual tab', host: 'usual', jar: 'default' },
  { name: 'a private window', host: 'private', jar: 'private' },
  { name: 'a container tab', host: 'container', jar: 'container 1', notIn: { chromium: noContainers } },
  {
    name: 'first-party isolation',
    host: 'isolated',
    jar: 'default',
    options: { firstPartyIsolation: true },
    embedded: true,
    notIn: { chromium: 'Chromium has no first-party isolation.' },
  },
  {
    name: 'partitioned cookies (CHIPS)',
    host: 'chips',
    jar: 'default',
    switches: { cookieFlags: 'partitioned' },
    embedded: true,
  },
  { name: 'the binding at `/pt`, beside that at `/`', host: 'bindings', jar: 'default', path: '/pt' },
  {
    name: 'https, with `Secure` cookies',
    host: 'tls',
    jar: 'default',
    https: true,
    switches: { cookieFlags: 'secure' },
  },
  { name: 'https, in a private window', host: 'tls-private', jar: 'private', https: true },
  {
    name: '`Secure` cookies on `http://localhost`',
    host: 'secure',
    jar: 'default',
    switches: { cookieFlags: 'secure' },
  },
  { name: 'a page that replaces `fetch`', host: 'patched', jar: 'default', path: '/patched-fetch' },
  {
    name: 'a service worker that answers `/api/*`',
    host: 'worker',
    jar: 'default',
    path: '/worker?mode=pass',
    ready: 'window.sampleStore.workerReady',
  },
];

/** Both ways in which a panel reaches a store. */
export const accesses = ['without access', 'with access'] as const;
export type AccessName = (typeof accesses)[number];

/** The case of two panels at once, which needs a test of its own. */
export const bothPanels = {
  name: 'one store in two jars at once, both panels open (a usual and a private window in Chromium, two containers in Firefox)',
  jars: { chromium: ['default', 'private'], firefox: ['container 1', 'container 2'] },
} as const satisfies { name: string; jars: { [name in BrowserName]: readonly [Jar, Jar] } };
