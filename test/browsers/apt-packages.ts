import { spawnSync } from 'node:child_process';
import type { BrowserName } from './browser-name.ts';
import { onSearchPath } from './search-path.ts';
import type { System } from './system.ts';

/** The distribution's names of a browser, best first. */
export const packagesOf: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Whether the machine installs its software with apt: Debian, Ubuntu and what derives from them. */
export function hasApt(system: System): boolean {
  return system.platform === 'linux' && onSearchPath(system, ['apt-get']).some(system.exists);
}

/** The first of these packages that apt can install as a real package; run after `apt-get update`. */
export function installablePackage(names: readonly string[]): string | undefined {
  return names.find((name) => {
    const asked = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' });
    return asked.status === 0 && isRealPackage(asked.stdout);
  });
}

/** Ubuntu's `firefox` and `chromium-browser` contain no browser: they only make snapd fetch one. */
export function isRealPackage(description: string): boolean {
  return /^Package:/m.test(description) && !/^(Pre-)?Depends:.*\bsnapd\b/m.test(description);
}
