import { base64url } from 'jose';
import type {
  InspectedDocument,
  InspectedStore,
  PageSessionPort,
  PermissionResult,
  SeenCall,
  StoredPageSession,
  StoreEvent,
} from '../../../src/inspected/inspected-store.ts';
import type { Json, JsonObject } from '../../../src/vtex/json.ts';
import { readChannel } from '../../../src/vtex/page-channel.ts';
import { type PageChange, parsePageSession } from '../../../src/vtex/page-session.ts';
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

/** The permission for the store's host, and how a request for it ends. */
class FakePermission {
  granted = false;
  passesPolicy = true;
  result: PermissionResult = 'granted';
  /** Whether a wider grant keeps the permission when it is removed. */
  keptByWiderGrant = false;
  has = async (_origin?: string) => this.granted;
  async request() {
    if (this.result === 'granted') this.granted = true;
    return this.result;
  }
  async remove() {
    if (!this.keptByWiderGrant) this.granted = false;
    return !this.granted;
  }
}

const storeSignals: PageSignals = {
  parsed: true,
  rootPath: '',
  account: 'samplestore',
  workspace: 'master',
  production: true,
  currency: null,
  segmentToken: null,
  utms: '',
  pageSession: null,
  found: ['__RUNTIME__'],
};

/** What the store itself sends, without how the call was made. */
type StoreResponse = Pick<StoreReply, 'status' | 'headers' | 'body'>;
type Respond = (request: StoreRequest) => Promise<StoreResponse> | StoreResponse;

/**
 * An inspected tab that a test controls: one shopper per store, whose segment copies `utm_source` and `channel`.
 * Every call is recorded, so a test can check that none was made.
 */
export class FakeStore implements InspectedStore {
  origin = 'https://store.example';
  nonce = 'document-1';
  /** When the document was created. */
  timeOrigin = 0;
  signals: PageSignals = storeSignals;
  /** Whether the page itself has called the Session Manager. */
  callsSessions = false;
  /** When requests left with the look. */
  sentAt: number | null = null;
  publicKeys: Record<string, Json> = {};
  /** Whether requests carry `vtex_session`; `null` where the log does not report them. */
  hasSession: boolean | null = true;
  /** The shopper's cookies that requests carry where there is a session. */
  sent: ShopperCookies = { session: 'a session token', segment: 'a segment token' };
  readonly calls: (StoreRequest & { readonly document: InspectedDocument })[] = [];
  earlier: SeenCall[] = [];
  reloads = 0;
  id = 'session-1';
  /** Whether the platform creates a new session for a request with an invalid token. */
  renews = true;
  channel: Channel = 'page';
  byWorker = false;
  asLogged: boolean | null = true;
  /** The shopper's cookies in the tab's cookie store; returned only with access. */
  stored: readonly StoreCookie[] = [];
  /** Whether cookies can be deleted. */
  deletes = true;
  /** What the browser has stored of a FastStore page's session. */
  storedPageSession: StoredPageSession = { kind: 'absent' };
  /** What was written into the page's session, and what the page does then. */
  readonly pageChanges: PageChange[] = [];
  onPageChange: (change: PageChange) => void = () => undefined;
  readonly permission = new FakePermission();
  /** Replaces the store's own response to each call that it returns something for. */
  intercept: (request: StoreRequest) => ReturnType<Respond> | undefined = () => undefined;
  readonly #listeners = new Set<(event: StoreEvent) => void>();

  async look() {
    return {
      document: { origin: this.origin, nonce: this.nonce, timeOrigin: this.timeOrigin },
      signals: this.signals,
      callsSessions: this.callsSessions,
      sentAt: this.sentAt,
    };
  }

  async fetch(document: InspectedDocument, request: StoreRequest, signal: AbortSignal): Promise<StoreReply> {
    if (document.origin !== this.origin || document.nonce !== this.nonce)
      throw new StoreError({ kind: 'moved' });
    this.calls.push({ ...request, document });
    const sent = this.hasSession ? this.sent : {};
    const seen: SeenCookies | null = this.hasSession === null ? null : { sent, set: {} };
    const response = await (this.intercept(request) ?? this.respond(request));
    if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
    const { byWorker, channel, asLogged } = this;
    return {
      ...response,
      byWorker,
      channel,
      asLogged: Promise.resolve(asLogged),
      cookies: Promise.resolve(seen),
    };
  }

  /** There is a session afterwards: another one if the platform `renews` it. */
  private renew() {
    this.hasSession = true;
    if (this.renews) this.id = `session-${Number(this.id.slice(8)) + 1}`;
  }

  /** Puts this session into the page's memory; `null`: the page's code has none. */
  keepInPage(session: JsonObject | null) {
    this.signals = { ...this.signals, pageSession: session && JSON.stringify(session) };
  }

  pageSession = async (): Promise<PageSessionPort> => ({
    stored: async () => this.storedPageSession,
    set: async (document, change) => {
      if (document.nonce !== this.nonce) throw new StoreError({ kind: 'moved' });
      const now = parsePageSession(this.signals.pageSession, 'live')?.members;
      if (!now) return null;
      this.pageChanges.push(change);
      const { salesChannel } = change;
      const channel = JSON.stringify({ ...readChannel(now.channel).members, salesChannel });
      const changed = { ...change.members, ...(salesChannel !== undefined && { channel }) };
      this.keepInPage({ ...now, ...changed });
      this.onPageChange(change);
      return Object.fromEntries(Object.keys(changed).map((name) => [name, now[name] ?? null]));
    },
  });

  /** The page's validation of its session ends with this status, and sets these cookies. */
  pageValidates(set: ShopperCookies = {}, status = 200) {
    this.emit({
      kind: 'call',
      call: {
        url: `${this.origin}/api/graphql?operationName=ValidateSession`,
        method: 'POST',
        sent: {},
        set,
        cookieNames: [],
        startedAt: Date.now(),
        endedAt: Date.now(),
        status,
      },
    });
  }

  cookies = async () => (this.permission.granted ? this.stored : null);

  async deleteCookies() {
    if (!this.permission.granted) return null;
    if (this.deletes) this.hasSession = false;
    return this.deletes;
  }

  /** Puts these cookies into the tab's cookie store, and reports the change. */
  setCookies(values: Readonly<Record<string, string>>) {
    this.stored = Object.entries(values).map(([name, value]) => ({
      ...{ name, value, path: '/', domain: 'store.example', hostOnly: true, httpOnly: true, secure: true },
      ...{ sameSite: 'lax', expiresAt: null, partition: null },
    }));
    this.emit({ kind: 'cookies' });
  }

  /** The user grants or removes access to the store. */
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
        startedAt: 0,
        endedAt: Date.now(),
        status: 200,
      },
    });
  }

  emit(event: StoreEvent) {
    for (const listener of this.#listeners) listener(event);
  }

  /** The calls, one line each: `GET /api/segments`. */
  get lines(): string[] {
    return this.calls.map(({ method, path }) => `${method} ${path}`);
  }

  respond({ method, path, body }: StoreRequest): StoreResponse {
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

/** A response with a JSON body. */
export function json(status: number, body: unknown): StoreResponse {
  return { status, headers: {}, body: JSON.stringify(body) };
}
