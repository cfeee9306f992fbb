import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Caller } from '../sessions/session-manager.ts';
import type { Account } from './accounts.ts';
import type { Binding } from './bindings.ts';

/** What each request knows of itself: node's own request and response, whose store it is for, and its answer's fate. */
export interface StoreEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    account: Account;
    binding: Binding;
    /** Set by a fault that leaves the caller without any answer. */
    answerLost?: boolean;
  };
}

export type StoreContext = Context<StoreEnv>;

/** Who makes a request. */
export function callerOf(c: StoreContext): Caller {
  return { account: c.get('account'), binding: c.get('binding'), cookieHeader: c.req.header('cookie') };
}
