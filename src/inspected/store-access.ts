import type { Permissions } from 'webextension-polyfill';
import { hostPattern } from '../vtex/host-pattern.ts';
import type { Ask } from './ask-background.ts';
import type { AccessRequest } from './inspected-store.ts';

/** What the extension may do at the hosts of stores: nothing, until the user lets it. */
export interface StoreAccess {
  /** Whether the extension may reach the host of an origin. */
  has(origin: string): Promise<boolean>;
  /** Asks the user; must be called within the very click. */
  request(origin: string): Promise<AccessRequest>;
  /** Gives the host's grant back. Resolves to false where a grant of more than this host keeps it. */
  giveBack(origin: string): Promise<boolean>;
  /** What is known may be true no more. */
  forget(): void;
}

interface AccessOptions {
  readonly ask: Ask;
  /** Where the panel itself may ask the user: in Chromium. */
  readonly permissions: Pick<Permissions.Static, 'request'> | undefined;
  /** Opens the page that asks where a panel cannot: in Firefox. */
  readonly openGrantPage: (origin: string) => void;
}

/** Access as the background tells of it. What cannot be asked counts as no access: all works without. */
export function createStoreAccess({ ask, permissions, openGrantPage }: AccessOptions): StoreAccess {
  const known = new Map<string, Promise<boolean>>();
  return {
    has(origin) {
      const told =
        known.get(origin) ??
        ask('has-access', { origin }).catch(() => {
          known.delete(origin);
          return false;
        });
      known.set(origin, told);
      return told;
    },
    async request(origin) {
      if (!permissions) {
        openGrantPage(origin);
        return 'elsewhere';
      }
      const granted = await permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);
      // The browser's word of it comes after.
      if (granted) known.set(origin, Promise.resolve(true));
      return granted ? 'granted' : 'refused';
    },
    giveBack: (origin) => ask('give-back', { origin }),
    forget: () => known.clear(),
  };
}
