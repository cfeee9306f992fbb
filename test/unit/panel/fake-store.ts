import { base64url } from 'jose';
import type {
  InspectedDocument,
  InspectedStore,
  SeenCall,
  StoreEvent,
} from '../../../src/inspected/inspected-store.ts';
import type { Json } from '../../../src/vtex/json.ts';
import type { PageSignals } from '../../../src/vtex/page-signals.ts';
import { StoreError } from '../../../src/vtex/store-error.ts';
import type { SeenCookies, StoreReply, StoreRequest } from '../../../src/vtex/store-fetch.ts';

const storeSignals: PageSignals = {
  parsed: true,
  rootPath: '',
  account: 'samplestore',
  workspace: 'master',
  production: true,
  marks: ['__RUNTIME__'],
};

type Answer = (request: StoreRequest) => Promise<Omit<StoreReply, 'cookies'>> | Omit<StoreReply, 'cookies'>;

/**
 * The inspected tab as a test's puppet: one shopper a store, whose segment copies `utm_source` and `channel`.
 * Every call is written down, so a test can say that none was made.
 */
export class FakeStore implements InspectedStore {
  origin = 'https://store.example';
  nonce = 'document-1';
  signals: PageSignals = storeSignals;
  publicKeys: Record<string, Json> = {};
  /** Whether requests carry `vtex_session`; `null` for a log that keeps silent. */
  hasSession: boolean | null = true;
  readonly calls: (StoreRequest & { readonly document: InspectedDocument })[] = [];
  earlier: SeenCall[] = [];
  reloads = 0;
  /** Takes the place of the store's own answer to the next calls that it returns something for. */
  intercept: (request: StoreRequest) => ReturnType<Answer> | undefined = () => undefined;
  readonly #listeners = new Set<(event: StoreEvent) => void>();

  async look() {
    return { document: { origin: this.origin, nonce: this.nonce }, signals: this.signals };
  }

  async fetch(document: InspectedDocument, request: StoreRequest, signal: AbortSignal): Promise<StoreReply> {
    if (document.origin !== this.origin || document.nonce !== this.nonce)
      throw new StoreError({ kind: 'moved' });
    this.calls.push({ ...request, document });
    const sent = this.hasSession ? { session: 'a session token', segment: 'a segment token' } : {};
    const seen: SeenCookies | null = this.hasSession === null ? null : { sent, set: {} };
    const reply = await (this.intercept(request) ?? this.answer(request));
    if (signal.aborted) throw new StoreError({ kind: 'cancelled' });
    return { ...reply, cookies: Promise.resolve(seen) };
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

  answer({ method, path, body }: StoreRequest): Omit<StoreReply, 'cookies'> {
    if (method === 'GET') return json(200, path.includes('/segments') ? this.segment : this.session);
    const keys = JSON.parse(body ?? '{}').public as Record<string, { value: Json }>;
    for (const [key, { value }] of Object.entries(keys)) this.publicKeys[key] = value;
    if (method === 'POST') this.hasSession = true;
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
      id: 'session-1',
      namespaces: { public: Object.fromEntries(keys), store: { countryCode: { value: 'BRA' } } },
    };
  }
}

/** A reply with a JSON body. */
export function json(status: number, body: unknown): Omit<StoreReply, 'cookies'> {
  return { status, headers: {}, body: JSON.stringify(body) };
}
