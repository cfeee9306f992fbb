import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { System } from './system.ts';

function machine(files: Readonly<Record<string, string>>, changes: Partial<System> = {}): System {
  return {
    platform: 'linux',
    home: '/home/somebody',
    env: { PATH: '/usr/bin:/snap/bin' },
    isRoot: false,
    isInteractive: false,
    exists: (path) => path in files,
    head: (path) => files[path] ?? '',
    ...changes,
  };
}

const elf = '\x7fELF';

describe('finding a browser', () => {
  it('prefers Chromium to a branded browser', () => {
    const system = machine({
      '/usr/bin/google-chrome': elf,
      '/usr/bin/chromium': '#!/bin/sh\nexec chromium',
    });
    expect(findBrowser('chromium', system)).toBe('/usr/bin/chromium');
  });

  it('takes Chrome where there is nothing better', () => {
    expect(findBrowser('chromium', machine({ '/usr/bin/google-chrome': elf }))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  it('takes no snap and no script around one', () => {
    const system = machine({
      '/usr/bin/firefox': '#!/bin/sh\nexec /snap/bin/firefox "$@"',
      '/snap/bin/firefox': elf,
    });
    expect(findBrowser('firefox', system)).toBeUndefined();
  });

  it('takes what the variable names before everything else', () => {
    const files = { '/usr/bin/firefox-esr': elf, '/opt/firefox/firefox': elf };
    const system = machine(files, { env: { PATH: '/usr/bin', FIREFOX_BIN: '/opt/firefox/firefox' } });
    expect(findBrowser('firefox', system)).toBe('/opt/firefox/firefox');
  });

  it('says so when the variable names nothing', () => {
    const system = machine({}, { env: { FIREFOX_BIN: '/opt/gone' } });
    expect(() => findBrowser('firefox', system)).toThrow('FIREFOX_BIN names /opt/gone');
  });

  it('looks into both folders of applications on macOS', () => {
    const path = '/home/somebody/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine({ [path]: elf }, { platform: 'darwin' }))).toBe(path);
  });

  it('looks into the program folders on Windows', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const system = machine(
      { [path]: elf },
      { platform: 'win32', env: { ProgramFiles: 'C:\\Program Files', PATH: '' } },
    );
    expect(findBrowser('chromium', system)).toBe(path);
  });
});
