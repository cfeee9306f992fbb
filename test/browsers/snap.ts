import type { System } from './system.ts';

/**
 * Ubuntu's `chromium-browser` and `firefox` are scripts around a snap. A snap sees neither `/tmp` nor hidden folders,
 * so it can open neither the fresh profile nor the extension that a test hands it: it is no browser for us.
 */
export function isSnap(path: string, system: System): boolean {
  if (system.platform !== 'linux') return false;
  if (path.startsWith('/snap/')) return true;
  const head = system.head(path);
  return head.startsWith('#!') && head.includes('/snap/');
}
