import type { FindingContext, LastEdit } from '../../../src/findings/finding.ts';
import type { Json } from '../../../src/vtex/json.ts';
import { parseSession, type Session } from '../../../src/vtex/session.ts';

type Keys = Readonly<Record<string, Json>>;

/** A session with these keys in each namespace. */
export function sessionOf(namespaces: Readonly<Record<string, Keys>>): Session {
  const entries = Object.entries(namespaces).map(([name, keys]) => [
    name,
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, { value }])),
  ]);
  const session = parseSession({ id: 'a-session', namespaces: Object.fromEntries(entries) });
  if (!session) throw new Error('Not a session');
  return session;
}

/** An edit that was taken and changed nothing else, except for what a test gives. */
export function editOf(given: Partial<LastEdit> = {}): LastEdit {
  const session = given.session ?? sessionOf({});
  return {
    ...{
      sent: new Map(),
      taken: [],
      altered: [],
      lost: [],
      changedFields: 0,
      before: session,
      session,
      segment: new Map(),
    },
    ...{ returned: null, cookiesBefore: [], cookiesAfter: [], alone: true },
    ...given,
  };
}

/** What a rule checks: a shopper without findings, except for what a test gives. */
export function contextOf(given: Partial<FindingContext> = {}): FindingContext {
  return {
    session: sessionOf({ store: { countryCode: 'BRA' } }),
    segment: new Map(),
    readTogether: true,
    history: [],
    form: new Map(),
    lastEdit: null,
    tokens: {},
    cookies: null,
    cookieNames: null,
    page: null,
    pageSession: null,
    isPageStorageRefused: false,
    hasApi: true,
    origin: 'https://store.example',
    region: null,
    failure: null,
    rootPath: '',
    evidence: { channel: 'page', byWorker: false, matchesLog: true },
    now: 0,
    ...given,
  };
}
