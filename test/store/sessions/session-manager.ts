import { randomUUID } from 'node:crypto';
import type { Account } from '../platform/accounts.ts';
import type { Binding } from '../platform/bindings.ts';
import type { Switches } from '../platform/switches.ts';
import { computeSession } from '../transforms/compute-session.ts';
import { installedApps } from '../transforms/installed-apps.ts';
import { cookieValues } from './cookies.ts';
import { losingSamePrefix, type PublicValues } from './public-values.ts';
import { type Namespaces, type Session, textOf, withEntries } from './session.ts';
import { makeTokenKeys, readSessionToken, type TokenKeys } from './session-token.ts';

/** The caller of an operation: account, binding and cookies. */
export interface Caller {
  readonly account: Account;
  readonly binding: Binding;
  /** The request's Cookie header. */
  readonly cookieHeader: string | undefined;
}

export type Found =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'none' }
  /** The cookie is another account's: "cross-account requests are not allowed". */
  | { readonly kind: 'foreign-account' };

type Written =
  | { readonly kind: 'written'; readonly session: Session }
  /** The shopper may not use the requested trade policy; nothing was stored. */
  | { readonly kind: 'refused'; readonly loggedIn: boolean };

/** The sessions of all accounts in this server, and the rules for writing them. */
export interface SessionManager {
  readonly keys: TokenKeys;
  /** The session of the first of these tokens that belongs to the caller's binding. */
  findByTokens(tokens: readonly string[], caller: Caller): Promise<Found>;
  /** The session of the caller's `vtex_session` cookie. */
  find(caller: Caller): Promise<Found>;
  /** Stores the values in `public`, in the given session or a new one, and lets the session apps compute the rest. */
  write(session: Session | null, values: PublicValues, caller: Caller): Written;
  /** The result that `write` would have, without storing anything. */
  preview(session: Session | null, values: PublicValues, caller: Caller): Written;
  /** Every session of every account, oldest first. */
  all(): readonly Session[];
  forgetAll(): void;
}

/** Copies cookies that session apps listen to into the `cookie` namespace; one that no longer exists becomes empty. */
function withCookies(namespaces: Namespaces, header: string | undefined): Namespaces {
  const names = (header ?? '').split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  const present = names.filter((name) => /^VtexIdclientAutCookie(_.*)?$/.test(name));
  const gone = Object.keys(namespaces.cookie ?? {}).filter((name) => !present.includes(name));
  if (present.length + gone.length === 0) return namespaces;
  const entries = [...present, ...gone].map(
    (name) => [name, { value: cookieValues(header, name)[0] ?? '' }] as const,
  );
  return withEntries(namespaces, 'cookie', Object.fromEntries(entries));
}

function newSession({ account, binding }: Caller): Session {
  const id = { value: account.id, keepAlive: true };
  return {
    id: randomUUID(),
    account: account.name,
    rootPath: binding.rootPath,
    // The first token of a session has version 2 in every sample seen: created, then transformed.
    version: 1,
    namespaces: { account: { id, accountName: { value: account.name } } },
  };
}

function compute(session: Session | null, values: PublicValues, caller: Caller, switches: Switches): Written {
  const base = session ?? newSession(caller);
  const stored = switches.samePrefixFault ? losingSamePrefix(values, base.namespaces) : values;
  const draft = withCookies(withEntries(base.namespaces, 'public', stored), caller.cookieHeader);
  const namespaces = computeSession(installedApps(switches), {
    account: caller.account,
    binding: caller.binding,
    sessionId: base.id,
    switches,
    now: Date.now(),
    before: base.namespaces,
    draft,
    created: session === null,
  });
  const asked = values.sc === undefined ? '' : textOf(draft, 'public', 'sc');
  if (asked !== '' && textOf(namespaces, 'store', 'channel') !== asked) {
    return { kind: 'refused', loggedIn: textOf(namespaces, 'authentication', 'storeUserId') !== '' };
  }
  return {
    kind: 'written',
    session: { ...base, version: base.version + 1, namespaces },
  };
}

/** A session manager without sessions. `switches` is read at every call, so that they can be set at any time. */
export async function createSessionManager(switches: () => Switches): Promise<SessionManager> {
  const sessions = new Map<string, Session>();
  const keys = await makeTokenKeys();

  async function findByTokens(tokens: readonly string[], { account, binding }: Caller): Promise<Found> {
    for (const token of tokens) {
      const claims = await readSessionToken(token, keys);
      if (!claims) continue;
      if (claims.account !== account.name) return { kind: 'foreign-account' };
      const session = sessions.get(claims.id);
      if (session?.rootPath === binding.rootPath) return { kind: 'session', session };
    }
    return { kind: 'none' };
  }

  return {
    keys,
    findByTokens,
    find: (caller) => findByTokens(cookieValues(caller.cookieHeader, 'vtex_session'), caller),
    write(session, values, caller) {
      // The session as it is now: another call may have written it while this one's token was verified.
      const newest = session === null ? null : (sessions.get(session.id) ?? session);
      const written = compute(newest, values, caller, switches());
      if (written.kind === 'written') sessions.set(written.session.id, written.session);
      return written;
    },
    preview: (session, values, caller) => compute(session, values, caller, switches()),
    all: () => [...sessions.values()],
    forgetAll: () => sessions.clear(),
  };
}
