import type { Account } from '../platform/accounts.ts';
import type { Binding } from '../platform/bindings.ts';
import type { Switches } from '../platform/switches.ts';
import type { Namespaces } from '../sessions/session.ts';

/** The input of a session app: the session as it was before the round, with its account and binding. */
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
 * The output of a session app: namespace, key, value. An empty text or `null` clears a key, `undefined` removes it;
 * other keys stay.
 */
export type TransformOutput = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A session app: it declares the keys that it listens to, and computes its own keys whenever one of them changed.
 * https://developers.vtex.com/docs/guides/session-data-aggregation-create-and-transform-calls
 */
export interface SessionApp {
  readonly name: string;
  /** Keys listened to, by namespace; each a whole-key regular expression, as in `vtex.session/configuration.json`. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /** Whether it also runs on a session's creation when none of its inputs was sent. */
  readonly runOnCreate: boolean;
  transform(input: TransformInput): TransformOutput;
}
