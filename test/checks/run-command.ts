import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { onEnd } from './on-end.ts';

/** How a command is run. */
export interface CommandOptions {
  /** Added to our own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The command may ask something: it gets the terminal, and Ctrl-C reaches it from there. */
  readonly onTerminal?: boolean;
}

/** How long a command may take to end in its own way before it is killed. */
const graceMs = 10_000;

/** Runs a command, its output on ours, and answers its exit code. It ends, with all that it started, when we end. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, onTerminal = false }: CommandOptions = {},
): Promise<number> {
  // A group of its own, so that one signal reaches everything that the command started.
  const isGroup = !onTerminal && process.platform !== 'win32';
  const child = spawn(command, args, {
    stdio: [onTerminal ? 'inherit' : 'ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: isGroup,
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
  const forget = onEnd(async (signal) => {
    end(child, isGroup, signal);
    const impatience = setTimeout(() => end(child, isGroup, 'SIGKILL'), graceMs);
    await exit.catch(() => undefined);
    clearTimeout(impatience);
  });
  return exit.finally(forget);
}

function end({ pid }: ChildProcess, isGroup: boolean, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(isGroup ? -pid : pid, signal);
  } catch {
    // Gone already.
  }
}
