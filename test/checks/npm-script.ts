import { runCommand } from './run-command.ts';

/** Runs a script of package.json, so that a part is the same alone and in `npm test`; answers its exit code. */
export function runNpmScript(name: string, args: readonly string[] = []): Promise<number> {
  const words = ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
  // npm tells its children where it is; `npm` itself is a batch file on Windows, which Node does not start.
  const npm = process.env.npm_execpath;
  return npm ? runCommand(process.execPath, [npm, ...words]) : runCommand('npm', words);
}
