import type { Json } from '../vtex/json.ts';
import type { Segment } from '../vtex/segment.ts';
import type { Session } from '../vtex/session.ts';
import type { StoreCookie } from '../vtex/store-cookie.ts';
import type { Evidence, SeenCookies, ShopperCookies } from '../vtex/store-fetch.ts';

/** Everything that a rule may look at. */
export interface FindingContext {
  /** `null` where no shopper was read. */
  readonly session: Session | null;
  readonly segment: Segment | null;
  /** The public keys as an Apply would leave them; `undefined` for what is not valid or not there. */
  readonly form: ReadonlyMap<string, Json | undefined>;
  /** The last edit, once a reading shows what came of it; else `null`. */
  readonly lastEdit: LastEdit | null;
  /** The two cookies as the requests carry them. */
  readonly tokens: ShopperCookies;
  /** The cookies in the tab's own cookie store; `null` without access to the store. */
  readonly cookies: readonly StoreCookie[] | null;
  /** Of the binding: `''` or `/pt`. */
  readonly rootPath: string;
  /** What is known of how the shopper was read; `null` where nothing was. */
  readonly evidence: Evidence | null;
  /** Milliseconds of `Date.now()`. */
  readonly now: number;
}

export interface LastEdit {
  readonly sent: ReadonlyMap<string, Json>;
  /** The keys that the platform took, with the value that was sent or another. */
  readonly taken: readonly string[];
  /** How many fields of the segment changed with it. */
  readonly changedFields: number;
  /** The session as it was read last before the edit. */
  readonly before: Session;
  /** Session and segment as they were read first after the edit. */
  readonly session: Session;
  readonly segment: Segment;
  /** The tokens in the body of the response; `null` without a response that can be decoded. */
  readonly returned: ShopperCookies | null;
  /** The cookies of each request of the readings before and after the edit, as far as the network log shows them. */
  readonly cookiesBefore: readonly SeenCookies[];
  readonly cookiesAfter: readonly SeenCookies[];
  /**
   * The network log is complete up to the reading after the edit, and shows nothing that the page did between the two readings:
   * no write to the session, no other cookie, no other document.
   */
  readonly alone: boolean;
}

/** `problem`: the shopper gets something else than intended, or what is shown may be false. `note`: explains. */
export type Severity = 'problem' | 'note';

/** What the panel can do about a finding: set one public key in the form. */
export interface WayOut {
  readonly set: string;
  /** `''` clears it. */
  readonly to: string;
  /** A key whose pending edit is reverted: the other one was meant. */
  readonly revert?: string;
}

/** Evidence of a finding that is shown at a field of the form. */
export interface AtField {
  /** `null` where it is at none. */
  readonly field: string | null;
  /** `$1`, `$2`, … of its words. */
  readonly words: readonly string[];
}

/** Something that explains a wrong price, a missing product or a missing promotion, or that puts in doubt what is shown. */
export interface Finding<Basis> {
  /** What the finding is based on, for the words that explain it. */
  readonly evidence: Basis;
  /** `null` where the panel has no button for it. */
  readonly wayOut: WayOut | null;
}

/** One rule. Pure: the same context gives the same finding. */
export interface Rule<Id extends string, Basis> {
  /** In kebab-case, as the rule's file. The words are the messages that begin with `finding_` and the id in snake case. */
  readonly id: Id;
  readonly severity: Severity;
  check(context: FindingContext): Finding<Basis> | null;
}
