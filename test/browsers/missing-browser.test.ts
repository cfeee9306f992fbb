import { describe, expect, it } from 'vitest';
import { isRealPackage } from './apt-packages.ts';
import { ensureBrowser } from './ensure-browser.ts';
import type { System } from './system.ts';

const nobody: System = {
  platform: 'linux',
  home: '/home/somebody',
  env: { PATH: '/usr/bin' },
  isRoot: false,
  isInteractive: false,
  exists: () => false,
  head: () => '',
};

describe('a missing browser', () => {
  it('fails with one sentence where nobody can be asked', async () => {
    await expect(ensureBrowser('firefox', nobody)).rejects.toThrow(
      'No firefox that can be driven was found: run `npx @puppeteer/browsers install firefox@stable' +
        ' --path "/home/somebody/.cache/puppeteer"`, or set FIREFOX_BIN to its program.',
    );
  });

  it('names the package where there is apt', async () => {
    const debian: System = { ...nobody, exists: (path) => path === '/usr/bin/apt-get' };
    await expect(ensureBrowser('chromium', debian)).rejects.toThrow('run `apt-get install chromium` as root');
  });

  it.each([
    ['Package: firefox-esr\nDepends: libc6 (>= 2.35), libx11-6', true],
    ['Package: firefox\nPre-Depends: debconf, snapd (>= 2.54)', false],
    ['', false],
  ])('knows a real package from one that fetches a snap (%j)', (description, isReal) => {
    expect(isRealPackage(description)).toBe(isReal);
  });
});
