import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/browser-name.ts';
import { runNpmScript } from './npm-script.ts';

const inputs = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package.json'];
/** What the build for a browser is called: its script, its folder, its package. */
export const buildOf = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Where the extension is built for that browser. */
export function buildFolder(name: BrowserName): string {
  return join('dist', buildOf[name]);
}

/** Builds the extension for a browser, unless the build that is there is newer than all that it is made from. */
export async function ensureBuild(name: BrowserName): Promise<void> {
  const built = changedAt(join(buildFolder(name), 'manifest.json'));
  if (built > Math.max(...inputs.map(newestIn))) return;
  const code = await runNpmScript(`build:${buildOf[name]}`);
  if (code !== 0) throw new Error(`The build for ${name} failed with exit code ${code}.`);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Folders count as well: a file that was deleted leaves its trace only there. */
function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(changedAt(path), ...inside);
}
