import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';

/** What finding a browser asks of the machine: handed in, so that every system can be tested on any. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Somebody sits there and can answer a question. */
  readonly isInteractive: boolean;
  exists(path: string): boolean;
  /** The first bytes of a file as text. */
  head(path: string): string;
}

/** The machine that this runs on. */
export const thisSystem: System = {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI),
  exists: existsSync,
  head: (path) => readFileSync(path, 'latin1').slice(0, 4096),
};
