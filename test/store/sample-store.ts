import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { createFaultList, type Fault } from './platform/faults.ts';
import { createCallLog, type RecordedCall } from './platform/recorded-calls.ts';
import { defaultSwitches, type Switches } from './platform/switches.ts';
import { createSessionManager } from './sessions/session-manager.ts';

/** A sample VTEX store that is running. */
export interface SampleStore {
  readonly port: number;
  /**
   * The address of a path on a host: `url('/pt')` is `http://store.localhost:PORT/pt`. `other.localhost` is another
   * account's store, `plain.localhost` no store; any name under `.localhost` is a store of its own.
   */
  url(path?: string, host?: string): string;
  /** Every request received under an API path since the start or `forgetCalls`, oldest first; a new list each time. */
  readonly calls: readonly RecordedCall[];
  forgetCalls(): void;
  /** Spoils the next calls that fit. @throws when it is no fault */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Turns the switches that are named; works from the next call on. */
  configure(switches: Partial<Switches>): void;
  readonly switches: Switches;
  /** Back to a fresh store: no sessions, no faults, default switches, no calls. The browser's cookies then point nowhere. */
  reset(): void;
  /** Ends at once: connections that are kept alive or never answered are cut. */
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

  const app = createApp(manager, { faults, calls: log, switches: () => switches, configure, reset });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: (path = '/', host = 'store.localhost') => `http://${host}:${port}${path}`,
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
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
