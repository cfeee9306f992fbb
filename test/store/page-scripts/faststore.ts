import { createSessionStore, type Session } from '@faststore/sdk';
import { initialSession } from '../faststore/initial-session.ts';
import { setUpVariant } from './faststore-variant.ts';
import { onPostalCode } from './postal-code-form.ts';

/** Handle of a FastStore page for tests. */
interface FaststoreHandle {
  /** Resolves with the page's session when its first validations have ended, successful or not. */
  readonly sessionReady: Promise<Session>;
  /** Changes the page's session, as its own forms do. Resolves when no validation is pending. */
  changeSession(changes: Partial<Session>): Promise<Session>;
  /** The page's session as it is now. */
  readSession(): Session;
  /** Resolves when no validation is pending. */
  validated(): Promise<Session>;
}

/** Resolvers to call when no validation is pending. */
const waiting: ((session: Session) => void)[] = [];

function whenValidated(): Promise<Session> {
  return new Promise((resolve) => waiting.push(resolve));
}

/** Runs ValidateSession; `null` when nothing changed, and when it failed, which FastStore does not report. */
async function validate(session: Session): Promise<Session | null> {
  const operationName = 'ValidateSession';
  const response = await fetch(`/api/graphql?${new URLSearchParams({ operationName })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ operationName, variables: { session, search: location.search } }),
  });
  return response.ok ? (await response.json()).data.validateSession : null;
}

const variant = setUpVariant();
const initial = variant.channel === null ? initialSession : { ...initialSession, channel: variant.channel };
let isValidating = false;
const store = createSessionStore(initial, async (session) => {
  isValidating = true;
  const validated = await validate(session).catch(() => null);
  // A validation that changed something sets the session, which is then validated again; and another session may have
  // been set meanwhile, which is validated next.
  if (validated === null && store.read() === session) {
    isValidating = false;
    for (const resolve of waiting.splice(0)) resolve(session);
  }
  return validated;
});

const handle: FaststoreHandle = {
  sessionReady: whenValidated(),
  readSession: () => store.read(),
  validated: () => (isValidating ? whenValidated() : Promise.resolve(store.read())),
  changeSession(changes) {
    const result = whenValidated();
    store.set({ ...store.read(), ...changes });
    return result;
  },
};

variant.hide();
Object.assign(window, { sampleStore: handle });
// FastStore looks up the place of a postal code when city and coordinates are empty.
onPostalCode((place) => handle.changeSession({ ...place, city: null, geoCoordinates: null }));
