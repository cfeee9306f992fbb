import { createSessionStore, type Session } from '@faststore/sdk';
import { initialSession } from '../faststore/initial-session.ts';
import { onPostalCode } from './postal-code-form.ts';

/** What tests can reach of a FastStore page. */
interface FaststoreHandle {
  /** Resolves with the page's session when its first validations have ended, well or not. */
  readonly sessionReady: Promise<Session>;
  /** Changes the page's session, as its own forms do. Resolves when nothing of it is left to be validated. */
  changeSession(changes: Partial<Session>): Promise<Session>;
}

/** Waiting until nothing is left to be validated. */
const waiting: ((session: Session) => void)[] = [];

function whenValidated(): Promise<Session> {
  return new Promise((resolve) => waiting.push(resolve));
}

/** Runs ValidateSession; `null` when nothing changed, and when it failed, which FastStore keeps to itself. */
async function validate(session: Session): Promise<Session | null> {
  const operationName = 'ValidateSession';
  const response = await fetch(`/api/graphql?${new URLSearchParams({ operationName })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ operationName, variables: { session, search: location.search } }),
  });
  return response.ok ? (await response.json()).data.validateSession : null;
}

const store = createSessionStore(initialSession, async (session) => {
  const validated = await validate(session).catch(() => null);
  // A validation that changed something sets the session, which is validated once more; and another session may have
  // been set meanwhile, which is next in turn.
  if (validated === null && store.read() === session)
    for (const resolve of waiting.splice(0)) resolve(session);
  return validated;
});

const handle: FaststoreHandle = {
  sessionReady: whenValidated(),
  changeSession(changes) {
    const result = whenValidated();
    store.set({ ...store.read(), ...changes });
    return result;
  },
};

Object.assign(window, { sampleStore: handle });
// FastStore asks for the place of a postal code where it has none.
onPostalCode((place) => handle.changeSession({ ...place, city: null, geoCoordinates: null }));
