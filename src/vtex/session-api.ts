import { isDeeperThan, isJsonObject, type Json, parseJson } from './json.ts';
import { readRequests } from './read-requests.ts';
import { parseSegment, type Segment } from './segment.ts';
import { decodeSegmentToken } from './segment-token.ts';
import { parseSession, type Session } from './session.ts';
import { StoreError } from './store-error.ts';
import type { SeenCookies, StoreFetch, StoreReply, StoreRequest } from './store-fetch.ts';

/** The response to an edit or a creation. */
export interface WrittenSession {
  readonly sessionToken: string;
  readonly segmentToken: string;
  /** The new segment, out of the token; `null` when it cannot be decoded. */
  readonly segment: Segment | null;
}

export interface ReadSession {
  readonly session: Session;
  readonly cookies: Promise<SeenCookies | null>;
}

/** Stands in the place of a session's token, and is none. */
const invalidToken = 'invalidToken';

/** Levels of a reply; real ones have some ten. Functions that walk a value are recursive. */
const deepestReply = 100;

/** The platform's Session Manager at one store. Every method throws `StoreError`. */
export interface SessionApi {
  /** `GET /api/sessions?items=*`: every namespace and key. */
  getSession(signal: AbortSignal): Promise<ReadSession>;
  /** `GET /api/segments`: the segment of this shopper. */
  getSegment(signal: AbortSignal): Promise<Segment>;
  /** `POST /api/sessions`: a new session, and both cookies. */
  createSession(signal: AbortSignal): Promise<WrittenSession>;
  /**
   * `GET /api/sessions/invalidToken`: a new session in place of the cookie's. Undocumented; render-session has it done
   * so when a shopper goes over to another binding: https://github.com/vtex/render-session
   */
  resetSession(signal: AbortSignal): Promise<void>;
  /** `PATCH /api/sessions` with these public keys and no others; `""` clears a key. */
  editSession(keys: ReadonlyMap<string, Json>, signal: AbortSignal): Promise<WrittenSession>;
}

/**
 * @param rootPath the binding's root path without a slash at its end: `''` or `/pt`.
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function createSessionApi(fetch: StoreFetch, rootPath: string): SessionApi {
  const sessions = `${rootPath}/api/sessions`;
  const below = (request: StoreRequest) => ({ ...request, path: rootPath + request.path });

  async function read<T>(request: StoreRequest, parse: (body: unknown) => T | null, signal: AbortSignal) {
    const reply = await fetch(request, signal);
    const body = parseReply(reply);
    const value = parse(body);
    if (value === null) throw failed('unexpected', reply);
    return { value, reply };
  }

  async function write(method: 'POST' | 'PATCH', keys: ReadonlyMap<string, Json>, signal: AbortSignal) {
    const entries = [...keys].map(([key, value]) => [key, { value }]);
    const body = JSON.stringify({ public: Object.fromEntries(entries) });
    // Without `items`: only then does the platform respond with the tokens.
    return (await read({ method, path: sessions, body }, parseWritten, signal)).value;
  }

  return {
    async getSession(signal) {
      const { value, reply } = await read(below(readRequests.session), parseSession, signal);
      return { session: value, cookies: reply.cookies };
    },
    async getSegment(signal) {
      return (await read(below(readRequests.segment), parseSegment, signal)).value;
    },
    createSession: (signal) => write('POST', new Map(), signal),
    async resetSession(signal) {
      await read({ method: 'GET', path: `${sessions}/${invalidToken}?items=*` }, parseSession, signal);
    },
    editSession: (keys, signal) => write('PATCH', keys, signal),
  };
}

function parseReply(reply: StoreReply): unknown {
  if (reply.status >= 400) throw failed('status', reply);
  const parsed = parseJson(reply.body);
  if (parsed === undefined) throw failed('not-json', reply);
  if (isDeeperThan(parsed, deepestReply)) throw failed('unexpected', reply);
  return parsed;
}

function failed(
  kind: 'status' | 'not-json' | 'unexpected',
  { status, headers, body, cookies }: StoreReply,
): StoreError {
  const response = { status, headers, body };
  const retryAt = retryTime(headers['retry-after']);
  return new StoreError(kind === 'status' ? { kind, ...response, retryAt } : { kind, ...response }, cookies);
}

/** Reads `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
function retryTime(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '') return null;
  const time = /^\s*\d+\s*$/.test(header) ? Date.now() + Number(header) * 1_000 : Date.parse(header);
  return Number.isFinite(time) ? time : null;
}

function parseWritten(body: unknown): WrittenSession | null {
  if (!isJsonObject(body)) return null;
  const { sessionToken, segmentToken } = body;
  if (typeof sessionToken !== 'string' || typeof segmentToken !== 'string') return null;
  return { sessionToken, segmentToken, segment: decodeSegmentToken(segmentToken) };
}
