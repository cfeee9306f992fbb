import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, Cache, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from './browser-name.ts';

// Chrome for Testing is the build of Chrome for automation.
const productOf = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;

/** Puppeteer's own cache, where other projects on the machine may have put browsers already. */
const folder = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/** The newest program of a browser that was downloaded before. */
export function downloadedBrowser(name: BrowserName): string | undefined {
  const downloaded = new Cache(folder)
    .getInstalledBrowsers()
    .filter(({ browser, platform }) => browser === productOf[name] && platform === detectBrowserPlatform())
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }));
  return downloaded[0]?.executablePath;
}

/** The command that downloads a browser. */
export function downloadCommand(name: BrowserName): string {
  return `npx @puppeteer/browsers install ${productOf[name]}@stable --path "${folder}"`;
}

/** Downloads the stable release of a browser into the cache. */
export async function downloadBrowser(name: BrowserName): Promise<void> {
  const browser = productOf[name];
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no build for this machine');
  console.log(`${name} is missing: downloading ${browser}@stable into ${folder} …`);
  await install({
    browser,
    platform,
    buildId: await resolveBuildId(browser, platform, 'stable'),
    cacheDir: folder,
    // A bare Ubuntu lacks the libraries that Chrome links to; only root can add them.
    installDeps: name === 'chromium' && process.getuid?.() === 0,
  });
}
