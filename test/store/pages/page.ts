import type { html } from 'hono/html';
import type { Account } from '../platform/accounts.ts';
import type { Binding } from '../platform/bindings.ts';
import type { StoreContext } from '../platform/store-env.ts';
import type { SessionManager } from '../sessions/session-manager.ts';
import { isBindingChanged } from './binding-address.ts';
import { type PageSegment, pageSegment } from './page-segment.ts';

/** Markup with every value in it escaped. */
export type Markup = ReturnType<typeof html>;

/** What a store's page is built from. */
export interface Page extends PageSegment {
  readonly account: Account;
  readonly binding: Binding;
  /** With the port. */
  readonly host: string;
  /** Path below the binding's root. */
  readonly path: string;
  /** Whether the previous page belonged to another binding, according to `vtex_binding_address`. */
  readonly bindingChanged: boolean;
  /** For a page whose CSP allows only scripts and styles with this nonce; `null` for the others. */
  readonly nonce: string | null;
}

/** The page of a request, built for the segment in its cookie. */
export function pageOf(c: StoreContext, manager: SessionManager, nonce: string | null = null): Page {
  return {
    ...pageSegment(c, manager),
    account: c.get('account'),
    binding: c.get('binding'),
    host: c.req.header('host') ?? '',
    path: c.req.path,
    bindingChanged: isBindingChanged(c),
    nonce,
  };
}
