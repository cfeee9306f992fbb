import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserName } from './browser-name.ts';

const packageOf = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const install = ['install', '--yes', '--no-install-recommends'];

/** Debian alone: the packages of the same names in Ubuntu only fetch a snap, which cannot be driven. */
export const isDebian =
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** The installation as a command. */
export function aptCommand(name: BrowserName): string {
  return `apt-get ${install.join(' ')} ${packageOf[name]}`;
}

/** Installs the package of a browser; for root only. */
export function installWithApt(name: BrowserName): void {
  console.log(`${name} is missing: installing the package ${packageOf[name]} with apt …`);
  // A fresh container knows no package before the update.
  for (const words of [['update'], [...install, packageOf[name]]]) {
    execFileSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
