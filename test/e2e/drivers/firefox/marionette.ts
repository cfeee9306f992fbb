import { connect, type Socket } from 'node:net';
import { createPacketReader } from './packets.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Firefox's own remote control, Marionette: what geckodriver uses. It alone reaches an extension's panel. */
export interface Marionette {
  readonly browserVersion: string;
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Evaluates in the browser's own privileged window, in a scope that stays; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
}

/** Connects to Firefox on localhost and opens the one session that is possible. It ends with the browser. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const pending = new Map<number, Pending>();
  const socket = await openSocket(port, (packet) => handleReply(pending, packet));
  const fail = () => {
    for (const { reject } of pending.values()) reject(new Error(connectionClosed));
    pending.clear();
  };
  socket.on('error', fail);
  socket.on('close', fail);

  const send = createSender(socket, pending);
  const session = await send('WebDriver:NewSession', {
    // The sample store's certificate is self-signed.
    acceptInsecureCerts: true,
  });
  await send('WebDriver:SetTimeouts', { script: 60_000 });
  await send('Marionette:SetContext', { value: 'chrome' });
  return {
    browserVersion: (session as { capabilities: { browserVersion: string } }).capabilities.browserVersion,
    send,
    async evaluate(expression) {
      const script = `return (${expression}\n)`;
      const reply = await send('WebDriver:ExecuteScript', { script, sandbox: 'system', newSandbox: false });
      return (reply as { value: unknown }).value;
    },
  };
}

const connectionClosed = 'Firefox has closed the connection';

/** Firefox begins: it sends a greeting, and then only replies. */
function openSocket(port: number, onReply: (packet: unknown[]) => void): Promise<Socket> {
  return new Promise((greeted, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const read = createPacketReader((packet) => (Array.isArray(packet) ? onReply(packet) : greeted(socket)));
    socket.on('data', read);
    socket.once('error', failed);
    socket.once('close', () => failed(new Error(connectionClosed)));
  });
}

function createSender(socket: Socket, pending: Map<number, Pending>): Marionette['send'] {
  let lastId = 0;
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error(connectionClosed));
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      const packet = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
}

/** A reply is `[1, id, error, result]`. */
function handleReply(pending: Map<number, Pending>, packet: unknown[]): void {
  const [, id, error, result] = packet as [1, number, { error: string; message: string } | null, unknown];
  const waiting = pending.get(id);
  pending.delete(id);
  if (error) waiting?.reject(new Error(`${error.message} (${error.error})`));
  else waiting?.resolve(result);
}
