import { type HostResponse, requestHost } from './request-host.ts';
import type { SampleStore } from './sample-store.ts';
import { cookieValues } from './sessions/cookies.ts';

/** A response, read to its end. */
interface ShopperResponse extends HostResponse {
  /** @throws when the text is not JSON */
  json(): unknown;
}

interface Sent {
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A shopper with a browser's cookies, as far as the sample store needs them: paths, and `Max-Age=0` to delete one. */
export interface TestShopper {
  /** Rejects when the connection ends before the response does. */
  send(method: string, path: string, sent?: Sent): Promise<ShopperResponse>;
  /** The value of the cookie of that name in a request to `/`; `''` without one. */
  cookie(name: string): string;
  /** The Cookie header of a request to this path, longest path first. */
  cookieHeader(path: string): string;
  clearCookies(): void;
}

function readCookie(line: string): Cookie & { readonly isDeleted: boolean } {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length) ?? '/';
  const equals = pair.indexOf('=');
  const isDeleted = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1), path, isDeleted };
}

function covers(cookiePath: string, path: string): boolean {
  const folder = cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`;
  return path === cookiePath || path.startsWith(folder);
}

/** A shopper on a host of the store. */
export function testShopper(store: SampleStore, host = 'store.localhost'): TestShopper {
  let cookieStore: readonly Cookie[] = [];

  function keep(lines: readonly string[]): void {
    for (const { isDeleted, ...cookie } of lines.map(readCookie)) {
      const others = cookieStore.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
      cookieStore = isDeleted ? others : [...others, cookie];
    }
  }

  function cookieHeader(path: string): string {
    return cookieStore
      .filter((cookie) => covers(cookie.path, path))
      .toSorted((one, two) => two.path.length - one.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  return {
    cookieHeader,
    clearCookies() {
      cookieStore = [];
    },
    cookie: (name) => cookieValues(cookieHeader('/'), name)[0] ?? '',
    async send(method, path, { body, headers = {}, signal } = {}) {
      const cookie = cookieHeader(path.split('?')[0] ?? '/');
      const response = await requestHost({
        port: store.port,
        host: `${host}:${store.port}`,
        ...{ method, path, signal },
        headers: {
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      });
      keep(response.setCookies);
      return { ...response, json: () => JSON.parse(response.text) as unknown };
    },
  };
}
