import { execFileSync } from 'node:child_process';
import { type Files, readFiles } from './files.ts';

/** The files that git tracks, with their contents in the work tree. */
export function trackedFiles(): Files {
  return readFiles('.', git('ls-files', '-z').split('\0').filter(Boolean));
}

/** Whether the work tree differs from the commit: then the package matches no commit. */
export function hasChanges(): boolean {
  return git('status', '--porcelain') !== '';
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' });
}
