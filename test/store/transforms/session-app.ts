import type { Account } from '../platform/accounts.ts';
import type { Binding } from '../platform/bindings.ts';
import type { Switches } from '../platform/switches.ts';
import type { Namespaces } from '../sessions/session.ts';

/** What a session app is given: the session as it stood before the round, and whose it is. */
export interface TransformInput {
  readonly account: Account;
  readonly binding: Binding;
  readonly sessionId: string;
  readonly switches: Switches;
  readonly namespaces: Namespaces;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What a session app writes: namespace, key, value. An empty text or `null` clears, `undefined` takes the key away; a key
 * left out stays.
 */
export type TransformOutput = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A session app: it declares what it listens to, and computes what it owns whenever one of those changed.
 * https://developers.vtex.com/docs/guides/session-data-aggregation-create-and-transform-calls
 */
export interface SessionApp {
  readonly name: string;
  /** Keys listened to, by namespace; each a whole-key regular expression, as in `vtex.session/configuration.json`. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /** Whether it also runs on a session's creation, when nothing that it listens to was sent. */
  readonly runOnCreate: boolean;
  transform(input: TransformInput): TransformOutput;
}
