import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Caller } from '../sessions/session-manager.ts';
import type { Account } from './accounts.ts';
import type { Binding } from './bindings.ts';

/** Context of each request: node's request and response, account and binding, and whether the response is lost. */
export interface StoreEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    account: Account;
    binding: Binding;
    /** Set by a fault that sends no response. */
    responseLost?: boolean;
  };
}

export type StoreContext = Context<StoreEnv>;

/** Who makes a request. */
export function callerOf(c: StoreContext): Caller {
  return { account: c.get('account'), binding: c.get('binding'), cookieHeader: c.req.header('cookie') };
}
