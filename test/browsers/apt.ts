import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserName } from './browser-name.ts';

const packageOf = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const install = ['install', '--yes', '--no-install-recommends'];

/** Only Debian: Ubuntu's packages of the same names only fetch a snap, which cannot be automated. */
export const isDebian =
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** The command that installs a browser. */
export function aptCommand(name: BrowserName): string {
  return `apt-get ${install.join(' ')} ${packageOf[name]}`;
}

/** Installs the package of a browser; works only as root. */
export function installWithApt(name: BrowserName): void {
  console.log(`${name} is missing: installing the package ${packageOf[name]} with apt …`);
  // A new container has no package lists before the update.
  for (const args of [['update'], [...install, packageOf[name]]]) {
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
