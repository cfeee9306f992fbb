import type { Devtools } from 'webextension-polyfill';
import type { ShopperCookies } from '../vtex/store-fetch.ts';
import type { SeenCall } from './inspected-store.ts';
import { ownCallHeader } from './own-call-header.ts';

/** A request in the log; `ownCall` is the id that we sent with it, `null` for the page's own. */
export interface LoggedCall extends SeenCall {
  readonly ownCall: string | null;
  /** Whether the headers are those that went over the wire. Otherwise cookies may be missing from the entry. */
  readonly asSent: boolean;
  /** The name of each cookie that was sent, twice where two of a name were. */
  readonly names: readonly string[];
  /** The response's body; `null` where the log does not have it. */
  body(): Promise<string | null>;
}

interface HarHeader {
  readonly name: string;
  readonly value: string;
}

/** The part of an HAR entry that is read. */
interface HarEntry {
  /** ISO 8601. */
  readonly startedDateTime: string;
  /** Milliseconds. */
  readonly time: number;
  readonly request: { readonly url: string; readonly method: string; readonly headers: readonly HarHeader[] };
  readonly response: { readonly status: number; readonly headers: readonly HarHeader[] };
  /** Chromium passes the content to a callback; Firefox returns a promise of it, with its type. */
  getContent?(take: (content: unknown, encoding?: unknown) => void): unknown;
}

type NetworkLog = Pick<Devtools.Static['network'], 'onRequestFinished' | 'getHAR'>;

/**
 * Reports every finished request of the inspected tab, until the returned function is called.
 * @param early gives the entries that were reported before; asked once this listens itself: Firefox may lose what ends while no
 * one listens.
 */
export function listenToLog(
  network: NetworkLog,
  listener: (call: LoggedCall) => void,
  early: () => readonly unknown[] = () => [],
): () => void {
  const onFinished = (entry: unknown) => listener(readEntry(entry as HarEntry));
  network.onRequestFinished.addListener(onFinished);
  early().forEach(onFinished);
  return () => network.onRequestFinished.removeListener(onFinished);
}

/** The requests that the log already has. Chromium returns `{entries}`, Firefox the same or `{log: {entries}}`. */
export async function readLog(network: NetworkLog): Promise<LoggedCall[]> {
  const har = (await network.getHAR()) as
    | { entries?: HarEntry[]; log?: { entries?: HarEntry[] } }
    | undefined;
  return (har?.entries ?? har?.log?.entries ?? []).map(readEntry);
}

/** A request without its entry in the log, which would stay in memory for as long as the request is remembered. */
export function seenCall({
  url,
  method,
  sent,
  set,
  cookieNames,
  startedAt,
  endedAt,
  status,
}: LoggedCall): SeenCall {
  return { url, method, sent, set, cookieNames, startedAt, endedAt, status };
}

/** Reads an HAR entry's method, address and shopper cookies. */
export function readEntry(entry: HarEntry): LoggedCall {
  const { request, response, startedDateTime, time } = entry;
  const sent = headerValues(request.headers, 'cookie').flatMap((line) => line.split(/;\s*/));
  // Several Set-Cookie headers are one value, a line each.
  const set = headerValues(response.headers, 'set-cookie').flatMap((value) => value.split('\n'));
  const startedAt = Date.parse(startedDateTime);
  const endedAt = startedAt + time;
  const setPairs = set.map((line) => pairOf(line, endedAt));
  return {
    url: request.url,
    method: request.method,
    status: response.status,
    startedAt,
    endedAt,
    // The browser itself adds the host, and with it everything else that the page does not set.
    asSent: request.headers.some(({ name }) => /^(host|:authority)$/i.test(name)),
    ownCall: headerValues(request.headers, ownCallHeader)[0] ?? null,
    // Of two of one name the server reads the first, which is of the longer path; the browser keeps the last.
    sent: shopperCookies(sent),
    set: shopperCookies(setPairs.toReversed()),
    names: sent.map(nameOf),
    cookieNames: [...new Set([...sent, ...setPairs].map(nameOf))],
    body: () => bodyOf(entry),
  };
}

/** The name and value of a Set-Cookie line; the value is empty where the line deletes the cookie. @param now milliseconds of `Date.now()` */
function pairOf(line: string, now: number): string {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const attribute = (name: string) =>
    attributes.findLast((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const [age, expires] = [attribute('max-age'), attribute('expires')];
  // The age counts where there are both (RFC 6265, 5.3).
  const isDeleted = !/^-?\d+$/.test(age ?? '') ? Date.parse(expires ?? '') <= now : Number(age) <= 0;
  return isDeleted ? `${pair.split('=', 1)[0]}=` : pair;
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

async function bodyOf(entry: HarEntry): Promise<string | null> {
  const loaded = await new Promise<readonly unknown[]>((resolve, reject) => {
    const promised = entry.getContent?.((...content) => resolve(content));
    if (promised instanceof Promise) promised.then(resolve, reject);
  }).catch(() => []);
  const [content, encoding] = loaded;
  return typeof content === 'string' && encoding !== 'base64' ? content : null;
}

function headerValues(headers: readonly HarHeader[], name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
}

function shopperCookies(pairs: readonly string[]): ShopperCookies {
  const session = cookieValue(pairs, 'vtex_session');
  const segment = cookieValue(pairs, 'vtex_segment');
  return { ...(session !== undefined && { session }), ...(segment !== undefined && { segment }) };
}

function cookieValue(pairs: readonly string[], name: string): string | undefined {
  return pairs
    .find((pair) => pair.trim().startsWith(`${name}=`))
    ?.trim()
    .slice(name.length + 1);
}
