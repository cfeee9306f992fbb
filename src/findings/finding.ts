import type { Json, JsonObject } from '../vtex/json.ts';
import type { PageSession } from '../vtex/page-session.ts';
import type { PageSignals } from '../vtex/page-signals.ts';
import type { RegionAnswer } from '../vtex/regions.ts';
import type { Segment } from '../vtex/segment.ts';
import type { Session } from '../vtex/session.ts';
import type { StoreCookie } from '../vtex/store-cookie.ts';
import type { StoreFailure } from '../vtex/store-error.ts';
import type { Evidence, SeenCookies, ShopperCookies } from '../vtex/store-fetch.ts';

/** Everything that a rule may look at. */
export interface FindingContext {
  /** `null` where no shopper was read. */
  readonly session: Session | null;
  readonly segment: Segment | null;
  /** Whether session and segment were read together: after an edit the segment is the response's, and the session older. */
  readonly readTogether: boolean;
  /** What the readings of this session showed, oldest first and the one that is shown last. */
  readonly history: readonly Seen[];
  /** The public keys as an Apply would leave them; `undefined` for what is not valid or not there. */
  readonly form: ReadonlyMap<string, Json | undefined>;
  /** The last edit, once a reading shows what came of it; else `null`. */
  readonly lastEdit: LastEdit | null;
  /** The two cookies as the requests carry them. */
  readonly tokens: ShopperCookies;
  /** The cookies in the tab's own cookie store; `null` without access to the store. */
  readonly cookies: readonly StoreCookie[] | null;
  /** The name of each cookie that the newest request carried, twice where it came twice; `null` where the log does not say. */
  readonly cookieNames: readonly string[] | null;
  /** What the page reports of itself; `null` where there is none. */
  readonly page: PageSignals | null;
  /** The session that the page keeps for itself, as FastStore does; `null` where there is none. */
  readonly pageSession: PageSession | null;
  /** The browser refuses the page the storage in which it would keep that. */
  readonly isPageStorageRefused: boolean;
  /** Whether the host has a Session Manager. Without one there is no `session`, and the segment is the cookie's. */
  readonly hasApi: boolean;
  /** Of the page, as `location.origin` gives it; `null` where no store is shown. */
  readonly origin: string | null;
  /** Of the binding: `''` or `/pt`. */
  readonly rootPath: string;
  /** What is known of how the shopper was read; `null` where nothing was. */
  readonly evidence: Evidence | null;
  /** What is known of the sellers of the segment's `regionId`; `null` where it is empty or nothing is known yet. */
  readonly region: RegionAnswer | null;
  /** What failed last, a reading or an action; `null` where nothing did. */
  readonly failure: StoreFailure | null;
  /** Milliseconds of `Date.now()`. */
  readonly now: number;
}

/** What one reading showed. */
export interface Seen {
  /** When it began, in milliseconds of `Date.now()`. */
  readonly at: number;
  readonly session: Session;
  readonly segment: Segment;
}

export interface LastEdit {
  readonly sent: ReadonlyMap<string, Json>;
  /** The keys that have another value since: the one that was sent, or what a session app made of it. */
  readonly taken: readonly string[];
  /** Of these, those that have another value than was sent. */
  readonly altered: readonly string[];
  /** The keys whose value did not change. */
  readonly lost: readonly string[];
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

/** What the panel can do about a finding. */
export type WayOut =
  /** Set one public key in the form; `''` clears it. `revert`: a key whose pending edit is reverted, for the other one was meant. */
  | { readonly kind: 'set'; readonly key: string; readonly to: string; readonly revert?: string }
  /** Send keys of the last edit again. */
  | { readonly kind: 'send'; readonly keys: readonly string[] }
  /** Read session and segment again, or reload the page in the tab. */
  | { readonly kind: 'refresh' | 'reload' }
  /** Apply these values, where the page's session and the platform's disagree: those of the one or of the other. */
  | { readonly kind: 'apply'; readonly as: 'page' | 'platform'; readonly keys: JsonObject }
  /** Ask for the sellers of a region with the shopper's cookies. */
  | { readonly kind: 'ask-region' };

/** What a finding is about: a box or row of the Shopper screen, a key of the session, the cookies, or how the store is read. */
export type About =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'key'; readonly path: readonly string[] }
  | { readonly kind: 'cookies' | 'access' };

/** The box of a public key. */
export function atKey(name: string): About {
  return { kind: 'place', place: `public.${name}` };
}

/** The row of a field of the segment. */
export function atField(name: string): About {
  return { kind: 'place', place: `segment.${name}` };
}

/** What has one of two values that should be the same. */
export type Side = 'address' | 'cookie' | 'now' | 'page' | 'platform' | 'segment' | 'sent' | 'session';

/** Two values of one thing that should be the same. */
export interface Difference {
  /** A field of the segment or a key of `public`, by which its value may be masked: `['segment', 'channel']`. */
  readonly path: readonly string[];
  readonly one: Json | undefined;
  readonly other: Json | undefined;
}

/** Something that explains a wrong price, a missing product or a missing promotion, or that puts in doubt what is shown. */
export interface Finding<Evidence = object> {
  /** What the views that are about the same thing need of it. Plain data: objects, lists, texts, numbers. */
  readonly evidence: Evidence;
  /** `$1`, `$2`, … of its sentence; a list is written as the language writes it. */
  readonly words?: readonly (string | number | readonly string[])[];
  /** Which of the rule's sentences it is. */
  readonly variant?: string;
  /** See `Rule`. */
  readonly inStatusLine?: true;
  /** What disagrees, where it is about that. */
  readonly differences?: readonly Difference[];
  /** `null` where the panel has no button for it. */
  readonly wayOut: WayOut | null;
  /** Where there are two. */
  readonly otherWayOut?: WayOut | null;
  /** `null` where it is about nothing that the panel shows in one place. */
  readonly about: About | null;
}

/** One rule. Pure: the same context gives the same finding. */
export interface Rule<Id extends string, Evidence = object> {
  /**
   * In kebab-case, as the rule's file. Its sentence is the message `finding_` and the id in snake case, with `_` and the variant
   * where it has some; `…_why` says why it matters.
   */
  readonly id: Id;
  readonly severity: Severity;
  /** It is concluded from what is documented, and may be wrong: its sentence says so. */
  readonly isProbable?: true;
  readonly variants?: readonly string[];
  /** Where the two values of each difference are from. */
  readonly compares?: readonly [one: Side, other: Side];
  /** The status line says it after an edit: it is in the list, and not in the line of findings. A finding can be so alone, too. */
  readonly inStatusLine?: true;
  check(context: FindingContext): Finding<Evidence> | null;
}
