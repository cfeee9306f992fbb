import { zipSync } from 'fflate';
import type { Files } from './files.ts';

/** Packs files so that the same files give the same bytes, on any day and on any machine. */
export function zip(files: Files): Uint8Array {
  // The format stores local time without a zone: its first day, given in local time, is the same everywhere. Noon,
  // because somewhere a midnight was skipped.
  const mtime = new Date(1980, 0, 1, 12);
  // The order of files in a folder differs between systems.
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime });
}
