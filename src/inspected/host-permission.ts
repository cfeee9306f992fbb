import type { Permissions } from 'webextension-polyfill';
import { within } from '../vtex/within.ts';
import { hostPattern } from '../webext/host-pattern.ts';
import type { RequestBackground } from './background-client.ts';
import type { PermissionResult } from './inspected-store.ts';

/** The host permissions of the extension: none, until the user grants one. */
export interface HostPermission {
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
  /** Where the panel itself may ask the user: in Chromium. */
  readonly permissions: Pick<Permissions.Static, 'request'> | undefined;
  /** Opens the page that asks where a panel cannot: in Firefox. */
  readonly openGrantPage: (origin: string) => void;
  /** There is a permission after all, which `hasSoon` has denied. */
  readonly onLate: () => void;
}

/** How long a request to the store waits for the background, which may have to be started first: some 100 ms. */
const soonMs = 1_000;

/** Host permissions as the background reports them. What cannot be asked counts as none: everything works without. */
export function createHostPermission({
  request,
  permissions,
  openGrantPage,
  onLate,
}: HostPermissionOptions): HostPermission {
  let known = new Map<string, Promise<boolean>>();
  const granted = new Set<string>();
  /** What `hasSoon` returns, as long as `known` is the same. */
  const soon = new WeakMap<Promise<boolean>, Promise<boolean>>();

  function has(origin: string): Promise<boolean> {
    const asked = known;
    const result = asked.get(origin) ?? request('has-permission', { origin }).then(learn, () => learn(null));
    asked.set(origin, result);
    return result;

    /** `null` where the background did not respond: it is asked again. What was asked before `forget` is dropped. */
    function learn(has: boolean | null): boolean {
      if (has === null) asked.delete(origin);
      if (has && asked === known) granted.add(origin);
      return has ?? false;
    }
  }

  function resultSoon(result: Promise<boolean>): Promise<boolean> {
    const early = within(result, { milliseconds: soonMs }).catch(() => false);
    void Promise.all([early, result]).then(([had, has]) => has && !had && onLate());
    return early;
  }

  return {
    has,
    hasSoon(origin) {
      const result = has(origin);
      if (granted.has(origin)) return result;
      const early = soon.get(result) ?? resultSoon(result);
      soon.set(result, early);
      return early;
    },
    async request(origin) {
      if (!permissions) {
        openGrantPage(origin);
        return 'elsewhere';
      }
      const isGranted = await permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);
      // The browser's event comes after.
      if (isGranted) {
        known.set(origin, Promise.resolve(true));
        granted.add(origin);
      }
      return isGranted ? 'granted' : 'refused';
    },
    remove: (origin) => request('remove-permission', { origin }),
    isKnown: (origin) => granted.has(origin),
    forget() {
      known = new Map();
      granted.clear();
    },
  };
}
