import { type IncomingHttpHeaders, request } from 'node:http';
import type { SampleStore } from './sample-store.ts';

/** An answer, read to its end. */
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly setCookies: readonly string[];
  readonly text: string;
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

/** Somebody with a browser's cookies, as far as the sample store needs one: paths are minded, dates only when past. */
export interface TestShopper {
  /** Rejects when the connection ends before the answer does. */
  send(method: string, path: string, sent?: Sent): Promise<Answer>;
  /** The Cookie header that a request to this path would carry, longest path first. */
  cookieHeader(path: string): string;
}

function readCookie(line: string): Cookie & { readonly over: boolean } {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length) ?? '/';
  const equals = pair.indexOf('=');
  const over = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1), path, over };
}

function covers(cookiePath: string, path: string): boolean {
  const folder = cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`;
  return path === cookiePath || path.startsWith(folder);
}

/**
 * A shopper on a host of the store. Requests go to 127.0.0.1 under the host's name: node does not resolve names under
 * `.localhost` on every system.
 */
export function testShopper(store: SampleStore, host = 'store.localhost'): TestShopper {
  let jar: readonly Cookie[] = [];

  function keep(lines: readonly string[]): void {
    for (const { over, ...cookie } of lines.map(readCookie)) {
      const others = jar.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
      jar = over ? others : [...others, cookie];
    }
  }

  function cookieHeader(path: string): string {
    return jar
      .filter((cookie) => covers(cookie.path, path))
      .toSorted((one, two) => two.path.length - one.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  return {
    cookieHeader,
    send: (method, path, { body, headers = {}, signal } = {}) =>
      new Promise((resolve, reject) => {
        const cookie = cookieHeader(path.split('?')[0] ?? '/');
        const outgoing = request(
          {
            host: '127.0.0.1',
            port: store.port,
            method,
            path,
            agent: false,
            ...(signal ? { signal } : {}),
            headers: {
              host: `${host}:${store.port}`,
              ...(cookie === '' ? {} : { cookie }),
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
              ...headers,
            },
          },
          (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
            incoming.on('error', reject);
            incoming.on('end', () => {
              const text = Buffer.concat(chunks).toString('utf8');
              const setCookies = incoming.headers['set-cookie'] ?? [];
              keep(setCookies);
              resolve({
                status: incoming.statusCode ?? 0,
                headers: incoming.headers,
                setCookies,
                text,
                json: () => JSON.parse(text) as unknown,
              });
            });
          },
        );
        outgoing.on('error', reject);
        outgoing.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
      }),
  };
}
