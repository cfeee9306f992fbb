import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { createFaultList, type Fault } from './platform/faults.ts';
import { createCallLog, type RecordedCall } from './platform/recorded-calls.ts';
import { defaultSwitches, type Switches } from './platform/switches.ts';
import type { Session } from './sessions/session.ts';
import { createSessionManager } from './sessions/session-manager.ts';

/** A running sample store. */
export interface SampleStore {
  readonly port: number;
  /**
   * The address of a path on a host: `url('/pt')` is `http://store.localhost:PORT/pt`. `other.localhost` is the
   * store of another account, `plain.localhost` is no store; every other name under `.localhost` is a separate store.
   */
  url(path?: string, host?: string): string;
  /** The same over https, on another port. The certificate is self-signed: a browser must be set to accept it. */
  secureUrl(path?: string, host?: string): string;
  /** Every request received under an API path since the start or `forgetCalls`, oldest first; a new list each time. */
  readonly calls: readonly RecordedCall[];
  /** Every session, oldest first; `version` counts its writes. A new list each time. */
  readonly sessions: readonly Session[];
  forgetCalls(): void;
  /** Applies to the next calls that match. @throws when the fault is invalid */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Sets the given switches, from the next call on. */
  configure(switches: Partial<Switches>): void;
  readonly switches: Switches;
  /** Back to a new store: no sessions, faults or calls, default switches. The browser's cookies then refer to no session. */
  reset(): void;
  /** Stops at once: cuts connections that are kept alive or that have had no response. */
  close(): Promise<void>;
}

/**
 * Starts a sample store on this machine (127.0.0.1), on a free port unless one is given.
 * @throws node's error when the port is taken
 */
export async function startSampleStore(options: { readonly port?: number } = {}): Promise<SampleStore> {
  const faults = createFaultList();
  const log = createCallLog();
  let switches = defaultSwitches;
  const manager = await createSessionManager(() => switches);

  function configure(changes: Partial<Switches>): void {
    switches = { ...switches, ...changes };
  }
  function reset(): void {
    manager.forgetAll();
    faults.clear();
    log.forget();
    switches = defaultSwitches;
  }

  const app = createApp(
    manager,
    {
      ...{ faults, calls: log, configure, reset },
      switches: () => switches,
      sessions: manager.all,
    },
    () => port,
  );
  const listener = getRequestListener(app.fetch);
  const servers = [createServer(listener), createSecureServer(ownCertificate, listener)] as const;
  const port = await listen(servers[0], options.port ?? 0);
  const securePort = await listen(servers[1], 0);

  return {
    port,
    url: (path = '/', host = 'store.localhost') => `http://${host}:${port}${path}`,
    secureUrl: (path = '/', host = 'store.localhost') => `https://${host}:${securePort}${path}`,
    get sessions() {
      return manager.all();
    },
    get calls() {
      return log.all();
    },
    forgetCalls: log.forget,
    addFault: faults.add,
    clearFaults: faults.clear,
    configure,
    get switches() {
      return switches;
    },
    reset,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** Only for tests on this machine: no browser trusts it, so its key can be public. */
const ownCertificate = {
  cert: readFileSync(new URL('tls/certificate.pem', import.meta.url)),
  key: readFileSync(new URL('tls/key.pem', import.meta.url)),
};

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
