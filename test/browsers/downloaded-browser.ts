import { join } from 'node:path';
import { Browser, Cache, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from './browser-name.ts';
import type { System } from './system.ts';

// `Chrome for Testing` is the one build of Chrome that is made to be driven; it takes extensions as Chromium does.
const productOf = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;

/** What is downloaded: the release that most people run. */
const downloadChannel = 'stable';

/** Puppeteer's own cache, which other projects on the machine may have filled already. */
export function downloadFolder(system: System): string {
  return system.env.PUPPETEER_CACHE_DIR ?? join(system.home, '.cache', 'puppeteer');
}

/** The same download as a command, for whoever would rather type it. */
export function downloadCommand(name: BrowserName, system: System): string {
  return `npx @puppeteer/browsers install ${productOf[name]}@${downloadChannel} --path "${downloadFolder(system)}"`;
}

/** The programs that were downloaded before, newest first. */
export function downloadedBrowsers(name: BrowserName, system: System): string[] {
  const folder = downloadFolder(system);
  if (!system.exists(folder)) return [];
  const platform = detectBrowserPlatform();
  return new Cache(folder)
    .getInstalledBrowsers()
    .filter((found) => found.browser === productOf[name] && found.platform === platform)
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
    .map((found) => found.executablePath);
}

/** Downloads and unpacks the browser. */
export async function downloadBrowser(name: BrowserName, system: System): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`Nobody builds ${name} for this machine to download.`);
  const browser = productOf[name];
  await install({
    browser,
    platform,
    buildId: await resolveBuildId(browser, platform, downloadChannel),
    cacheDir: downloadFolder(system),
    downloadProgressCallback: 'default',
    // On a bare Debian or Ubuntu the libraries that Chrome links to are missing too; only root can add them.
    installDeps: name === 'chromium' && system.platform === 'linux' && system.isRoot,
  });
}
