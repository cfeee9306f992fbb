import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.ts';

// The package names its entry, not its program; the two lie side by side.
const program = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

/** Runs vitest with these arguments and variables, and answers its exit code. */
export function vitest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return runCommand(process.execPath, [program, ...args], { env });
}
