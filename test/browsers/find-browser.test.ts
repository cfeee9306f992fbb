import { describe, expect, it } from 'vitest';
import { missingBrowser } from './ensure-browser.ts';
import { findBrowser } from './find-browser.ts';
import type { Machine } from './machine.ts';

/** A machine with these files: path and first bytes of each. */
function machine(files: Readonly<Record<string, string>>, changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { HOME: '/home/user', PATH: '/usr/local/bin:/usr/bin:/snap/bin' },
    exists: (path) => path in files,
    head: (path) => files[path] ?? '',
    downloaded: (name) => `/cache/${name}`,
    ...changes,
  };
}

const elf = '\x7fELF';

describe('findBrowser', () => {
  it('prefers the program that the variable names', () => {
    const files = { '/usr/bin/firefox-esr': elf, '/opt/firefox/firefox': elf };
    const env = { PATH: '/usr/bin', FIREFOX_BIN: '/opt/firefox/firefox' };
    expect(findBrowser('firefox', machine(files, { env }))).toBe('/opt/firefox/firefox');
  });

  it('throws when the variable names a missing program', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_BIN: '/opt/gone' };
    expect(() => findBrowser('chromium', machine({ '/usr/bin/chromium': elf }, { env }))).toThrow(
      'CHROMIUM_BIN names /opt/gone',
    );
  });

  it('prefers Chromium to Chrome in any order of the PATH', () => {
    const files = { '/usr/local/bin/google-chrome': elf, '/usr/bin/chromium': '#!/bin/sh\nexec chromium' };
    expect(findBrowser('chromium', machine(files))).toBe('/usr/bin/chromium');
  });

  it('prefers a downloaded browser to a snap and to a script that starts a snap', () => {
    const files = { '/usr/bin/firefox': '#!/bin/sh\nexec /snap/bin/firefox "$@"', '/snap/bin/firefox': elf };
    expect(findBrowser('firefox', machine(files))).toBe('/cache/firefox');
  });

  it('finds an application on macOS', () => {
    const path = '/home/user/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine({ [path]: elf }, { platform: 'darwin' }))).toBe(path);
  });

  it('finds a program on Windows', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const windows = { platform: 'win32', env: { ProgramFiles: 'C:\\Program Files' } } as const;
    expect(findBrowser('chromium', machine({ [path]: elf }, windows))).toBe(path);
  });

  it('returns undefined when no browser is installed', () => {
    expect(findBrowser('firefox', machine({}, { downloaded: () => undefined }))).toBeUndefined();
  });
});

describe('missingBrowser', () => {
  it('says in one sentence why the installation failed, and how to get the browser', () => {
    const sentence = missingBrowser('firefox', new Error('no network'));
    expect(sentence).toMatch(/^No firefox was found, and installing it failed \(no network\): run `/);
    expect(sentence).toMatch(
      /run `npx @puppeteer\/browsers install firefox@stable --path ".+"`, or set FIREFOX_BIN to its program\.$/,
    );
  });
});
