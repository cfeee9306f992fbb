import { type IncomingHttpHeaders, request } from 'node:http';

/** A request to the sample store with a given host name. */
export interface HostRequest {
  readonly port: number;
  /** Value of the Host header. */
  readonly host: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A response, read to its end. */
export interface HostResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly setCookies: readonly string[];
  readonly text: string;
}

/**
 * Sends a request to 127.0.0.1 with the name of a host: node does not resolve names under `.localhost` on every system,
 * and its `fetch` sends no Host header but that of the address. Rejects when the connection ends before the response does.
 */
export function requestHost(sent: HostRequest): Promise<HostResponse> {
  const { port, host, method, path, headers, body, signal } = sent;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        agent: false,
        ...{ port, method, path },
        ...(signal ? { signal } : {}),
        headers: { ...headers, host },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            setCookies: incoming.headers['set-cookie'] ?? [],
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
