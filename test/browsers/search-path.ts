import { posix, win32 } from 'node:path';
import type { System } from './system.ts';

/** Where each of these commands would be, folder by folder of the PATH. */
export function onSearchPath(system: System, commands: readonly string[]): string[] {
  const { delimiter, join } = system.platform === 'win32' ? win32 : posix;
  const folders = (system.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}
