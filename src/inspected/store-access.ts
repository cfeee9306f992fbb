import type { Permissions } from 'webextension-polyfill';
import { delay } from '../vtex/delay.ts';
import { hostPattern } from '../vtex/host-pattern.ts';
import type { Ask } from './ask-background.ts';
import type { AccessRequest } from './inspected-store.ts';

/** What the extension may do at the hosts of stores: nothing, until the user lets it. */
export interface StoreAccess {
  /** Whether the extension may reach the host of an origin. */
  has(origin: string): Promise<boolean>;
  /**
   * The same, but `false` where the background does not answer within a second: there is a channel that needs no access,
   * and a request that goes there need not wait.
   */
  hasSoon(origin: string): Promise<boolean>;
  /** Whether it is known by now that there is access. */
  isKnown(origin: string): boolean;
  /** Asks the user; must be called within the very click. */
  request(origin: string): Promise<AccessRequest>;
  /** Gives the host's grant back. Resolves to false where a grant of more than this host keeps it. */
  giveBack(origin: string): Promise<boolean>;
  /** Access has changed: what is known is to be asked again. */
  forget(): void;
}

interface AccessOptions {
  readonly ask: Ask;
  /** Where the panel itself may ask the user: in Chromium. */
  readonly permissions: Pick<Permissions.Static, 'request'> | undefined;
  /** Opens the page that asks where a panel cannot: in Firefox. */
  readonly openGrantPage: (origin: string) => void;
  /** There is access after all, which `hasSoon` has denied. */
  readonly onLate: () => void;
}

/** How long a request waits for the background, which may have to be woken first: some 100 ms. */
const soonMs = 1_000;

/** Access as the background tells of it. What cannot be asked counts as no access: all works without. */
export function createStoreAccess({ ask, permissions, openGrantPage, onLate }: AccessOptions): StoreAccess {
  let known = new Map<string, Promise<boolean>>();
  const granted = new Set<string>();
  /** What `hasSoon` answers, as long as `known` is the same. */
  const soon = new WeakMap<Promise<boolean>, Promise<boolean>>();

  function has(origin: string): Promise<boolean> {
    const asked = known;
    const answer = asked.get(origin) ?? ask('has-access', { origin }).then(learn, () => learn(null));
    asked.set(origin, answer);
    return answer;

    /** `null` where the background did not answer: it is asked again. What was asked before `forget` is not remembered. */
    function learn(has: boolean | null): boolean {
      if (has === null) asked.delete(origin);
      if (has && asked === known) granted.add(origin);
      return has ?? false;
    }
  }

  function answerSoon(answer: Promise<boolean>): Promise<boolean> {
    const early = Promise.race([answer, delay(soonMs).then(() => false)]);
    void Promise.all([early, answer]).then(([had, has]) => has && !had && onLate());
    return early;
  }

  return {
    has,
    hasSoon(origin) {
      const answer = has(origin);
      if (granted.has(origin)) return answer;
      const early = soon.get(answer) ?? answerSoon(answer);
      soon.set(answer, early);
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
    giveBack: (origin) => ask('give-back', { origin }),
    isKnown: (origin) => granted.has(origin),
    forget() {
      known = new Map();
      granted.clear();
    },
  };
}
