import { base64url } from 'jose';
import type {
  InspectedDocument,
  InspectedStore,
  PermissionResult,
  SeenCall,
  StoreEvent,
} from '../../../src/inspected/inspected-store.ts';
import type { Json } from '../../../src/vtex/json.ts';
import type { PageSignals } from '../../../src/vtex/page-signals.ts';
import type { StoreCookie } from '../../../src/vtex/store-cookie.ts';
import { StoreError } from '../../../src/vtex/store-error.ts';
import type {
  Channel,
  SeenCookies,
  ShopperCookies,
  StoreReply,
  StoreRequest,
} from '../../../src/vtex/store-fetch.ts';

/** The right to the store, and what the user says when asked for it. */
class FakePermission {
  granted = false;
  passesPolicy = true;
  answer: PermissionResult = 'granted';
  /** Whether a grant of more than the host keeps what is given back. */
  keeps = false;
  has = async (_origin?: string) => this.granted;
  async request() {
    if (this.answer === 'granted') this.granted = true;
    return this.answer;
  }
  async remove() {
    if (!this.keeps) this.granted = false;
    return !this.granted;
  }
}

const storeSignals: PageSignals = {
  parsed: true,
  rootPath: '',
  account: 'samplestore',
  workspace: 'master',
  production: true,
  found: ['__RUNTIME__'],
};

/** What the store itself says, without what became of the call on its way. */
type Said = Pick<StoreReply, 'status' | 'headers' | 'body'>;
type Answer = (request: StoreRequest) => Promise<Said> | Said;

/**
 * The inspected tab as a test's puppet: one shopper a store, whose segment copies `utm_source` and `channel`.
 * Every call is written down, so a test can say that none was made.
 */
export class FakeStore implements InspectedStore {
  origin = 'https://store.example';
  nonce = 'document-1';
  /** When the document came into being. */
  timeOrigin = 0;
  signals: PageSignals = storeSignals;
  publicKeys: Record<string, Json> = {};
  /** Whether requests carry `vtex_session`; `null` for a log that keeps silent. */
  hasSession: boolean | null = true;
  /** The shopper's cookies that requests carry where there is a session. */
  sent: ShopperCookies = { session: 'a session token', segment: 'a segment token' };
  readonly calls: (StoreRequest & { readonly document: InspectedDocument })[] = [];
  earlier: SeenCall[] = [];
  reloads = 0;
  id = 'session-1';
  /** Whether the platform gives a new session to whoever asks with a token that is none. */
  renews = true;
  channel: Channel = 'page';
  byWorker = false;
  asLogged: boolean | null = true;
  /** The shopper's cookies in the tab's stored; they are told only with access. */
  stored: readonly StoreCookie[] = [];
  /** Whether cookies can be deleted. */
  deletes = true;
  readonly permission = new FakePermission();
  /** Takes the place of the store's own answer to the next calls that it returns something for. */
  intercept: (request: StoreRequest) => ReturnType<Answer> | undefined = () => undefined;
  readonly #listeners = new Set<(event: StoreEvent) => void>();

  async look() {
    return {
      document: { origin: this.origin, nonce: this.nonce, timeOrigin: this.timeOrigin },
      signals: this.signals,
    };
  }

  async fetch(document: InspectedDocument, request: StoreRequest, signal: AbortSignal): Promise<StoreReply> {
    if (document.origin !== this.origin || document.nonce !== this.nonce)
      throw new StoreError({ kind: 'moved' });
    this.calls.push({ ...request, document });
    const sent = this.hasSession ? this.sent : {};
    const seen: SeenCookies | null = this.hasSession === null ? null : { sent, set: {} };
    const reply = await (this.intercept(request) ?? this.answer(request));
    if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
    const { byWorker, channel, asLogged } = this;
    return {
      ...reply,
      byWorker,
      channel,
      asLogged: Promise.resolve(asLogged),
      cookies: Promise.resolve(seen),
    };
  }

  /** Another session takes the place of the one that there was. */
  private renew() {
    this.hasSession = true;
    if (this.renews) this.id = `session-${Number(this.id.slice(8)) + 1}`;
  }

  cookies = async () => (this.permission.granted ? this.stored : null);

  async deleteCookies() {
    if (!this.permission.granted) return null;
    if (this.deletes) this.hasSession = false;
    return this.deletes;
  }

  /** The browser has these cookies for the tab now, and says so. */
  setCookies(values: Readonly<Record<string, string>>) {
    this.stored = Object.entries(values).map(([name, value]) => ({
      ...{ name, value, path: '/', domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
      ...{ sameSite: 'lax', expiresAt: null, partition: null },
    }));
    this.emit({ kind: 'cookies' });
  }

  /** The user lets the extension into the store, or takes that back. */
  allow(granted: boolean) {
    this.permission.granted = granted;
    this.emit({ kind: 'permission' });
  }

  earlierCalls = async () => this.earlier;

  listen(listener: (event: StoreEvent) => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  reload() {
    this.reloads += 1;
  }

  /** The tab goes to another document. */
  navigate(origin: string, nonce: string) {
    this.origin = origin;
    this.nonce = nonce;
    this.emit({ kind: 'navigated' });
  }

  /** The page itself writes to the session. */
  pageWrites(keys: Record<string, Json>) {
    Object.assign(this.publicKeys, keys);
    this.emit({
      kind: 'call',
      call: {
        url: `${this.origin}/api/sessions`,
        method: 'POST',
        sent: {},
        set: {},
        cookieNames: [],
        endedAt: Date.now(),
      },
    });
  }

  emit(event: StoreEvent) {
    for (const listener of this.#listeners) listener(event);
  }

  /** What was called, a line each: `GET /api/segments`. */
  get lines(): string[] {
    return this.calls.map(({ method, path }) => `${method} ${path}`);
  }

  answer({ method, path, body }: StoreRequest): Said {
    if (path.includes('invalidToken')) this.renew();
    if (method === 'GET') return json(200, path.includes('/segments') ? this.segment : this.session);
    const keys = JSON.parse(body ?? '{}').public as Record<string, { value: Json }>;
    for (const [key, { value }] of Object.entries(keys)) this.publicKeys[key] = value;
    if (method === 'POST' && !this.hasSession) this.renew();
    return json(method === 'POST' ? 201 : 200, {
      sessionToken: 'a session token',
      segmentToken: base64url.encode(JSON.stringify(this.segment)),
    });
  }

  get segment(): Record<string, Json> {
    return { channel: '1', utm_source: this.publicKeys.utm_source ?? null, regionId: null };
  }

  get session() {
    const keys = Object.entries(this.publicKeys).map(([key, value]) => [key, { value }]);
    return {
      id: this.id,
      namespaces: { public: Object.fromEntries(keys), store: { countryCode: { value: 'BRA' } } },
    };
  }
}

/** A reply with a JSON body. */
export function json(status: number, body: unknown): Said {
  return { status, headers: {}, body: JSON.stringify(body) };
}
