import type { Permissions } from 'webextension-polyfill';
import { within } from '../vtex/within.ts';
import { hostPattern, schemePattern } from '../webext/host-pattern.ts';
import type { RequestBackground } from './background-client.ts';
import type { PermissionResult } from './inspected-store.ts';

/** The host permissions of the extension: none, until the user grants one. */
export interface HostPermission {
  /** Whether the extension may reach any host at all; as `hasSoon`, `false` where that is not known soon. */
  anySoon(): Promise<boolean>;
  /** Whether the extension may reach the host of an origin. */
  has(origin: string): Promise<boolean>;
  /**
   * The same, but `false` where the background does not respond within a second: there is a channel that needs no
   * permission, and a request that takes it need not wait.
   */
  hasSoon(origin: string): Promise<boolean>;
  /** Whether the permission is known to be granted by now. */
  isKnown(origin: string): boolean;
  /** Asks the user; must be called within the very click. */
  request(origin: string): Promise<PermissionResult>;
  /** Removes it. Resolves to false where a grant of more than this host keeps it. */
  remove(origin: string): Promise<boolean>;
  /** Permissions have changed: what is known is to be asked again. */
  forget(): void;
}

interface HostPermissionOptions {
  readonly request: RequestBackground;
  /** Where the panel itself may ask the browser, and the user: in Chromium. */
  readonly permissions: Pick<Permissions.Static, 'contains' | 'getAll' | 'request'> | undefined;
  /** Opens the page that asks where a panel cannot: in Firefox. */
  readonly openGrantPage: (origin: string) => void;
  /** There is a permission after all, which `hasSoon` or `anySoon` has denied. */
  readonly onLate: () => void;
}

/** How long a request to the store waits for the background, which may have to be started first: some 100 ms. */
const soonMs = 1_000;

/** Stands for all origins. */
const any = '';

/** The host permissions, as the browser reports them. What cannot be asked counts as none: everything works without. */
export function createHostPermission({
  request,
  permissions,
  openGrantPage,
  onLate,
}: HostPermissionOptions): HostPermission {
  let known = new Map<string, Promise<boolean>>();
  const granted = new Set<string>();
  /** It is known that there is no permission for any host. */
  let isNone = false;
  /** What `hasSoon` returns, as long as `known` is the same. */
  const soon = new WeakMap<Promise<boolean>, Promise<boolean>>();

  async function ask(origin: string): Promise<boolean> {
    if (isNone) return false;
    if (!permissions)
      return origin === any ? request('has-any-permission', {}) : request('has-permission', { origin });
    if (origin !== any) return permissions.contains({ origins: [schemePattern(origin)] });
    return ((await permissions.getAll()).origins ?? []).length > 0;
  }

  function has(origin: string): Promise<boolean> {
    const asked = known;
    const result = asked.get(origin) ?? ask(origin).then(learn, () => learn(null));
    asked.set(origin, result);
    return result;

    /** `null` where there was no response: it is asked again. What was asked before `forget` is dropped. */
    function learn(isGranted: boolean | null): boolean {
      if (isGranted === null) asked.delete(origin);
      if (isGranted && asked === known) granted.add(origin);
      if (origin === any && asked === known) isNone = isGranted === false;
      return isGranted ?? false;
    }
  }

  function hasSoon(origin: string): Promise<boolean> {
    const result = has(origin);
    if (granted.has(origin)) return result;
    const early = soon.get(result) ?? resultSoon(result);
    soon.set(result, early);
    return early;
  }

  function resultSoon(result: Promise<boolean>): Promise<boolean> {
    const early = within(result, { milliseconds: soonMs }).catch(() => false);
    void Promise.all([early, result]).then(([had, isGranted]) => isGranted && !had && onLate());
    return early;
  }

  return {
    has,
    hasSoon,
    anySoon: () => hasSoon(any),
    async request(origin) {
      if (!permissions) {
        openGrantPage(origin);
        return 'elsewhere';
      }
      const isGranted = await permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);
      // The browser's event comes after.
      if (isGranted) {
        isNone = false;
        for (const each of [any, origin]) {
          known.set(each, Promise.resolve(true));
          granted.add(each);
        }
      }
      return isGranted ? 'granted' : 'refused';
    },
    remove: (origin) => request('remove-permission', { origin }),
    isKnown: (origin) => granted.has(origin),
    forget() {
      known = new Map();
      granted.clear();
      isNone = false;
    },
  };
}
