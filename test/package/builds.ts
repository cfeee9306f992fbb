import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/browser-name.ts';

const inputs = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** The name of the build for a browser: of its script, its folder and its package. */
export const buildOf = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Where the extension is built for that browser. */
export function buildFolder(name: BrowserName): string {
  return join('dist', buildOf[name]);
}

/** Builds the extension for a browser, unless the existing build is newer than everything that it is made from. */
export function ensureBuild(name: BrowserName): void {
  const built = changedAt(join(buildFolder(name), 'manifest.json'));
  if (built <= Math.max(...inputs.map(newestIn))) build(name, buildFolder(name));
}

/** Builds the extension for a browser into a folder. */
export function build(name: BrowserName, folder: string): void {
  const options = ['--mode', buildOf[name], '--outDir', folder, '--logLevel', 'warn'];
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Vite uses NODE_ENV when it is set, and vitest sets it to `test`.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count as well: a deleted file changes only the time of its folder. */
function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(changedAt(path), ...inside);
}
