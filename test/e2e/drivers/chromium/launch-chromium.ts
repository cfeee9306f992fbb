import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { CookieStore, DrivenBrowser, LaunchOptions } from '../driver.ts';
import { createProfileDirectory, keepUntilEnd } from '../lifetime.ts';
import { createPanelOpener } from '../panel-opener.ts';
import { createChromiumTab } from './chromium-tab.ts';
import { devToolsPreferences } from './devtools-preferences.ts';
import { installExtension } from './install-extension.ts';
import { respondToPermissionDialog } from './permission-dialog.ts';
import { openPrivatePage } from './private-windows.ts';
import { allowHost, restrictToClicks, withdrawAccess, withdrawHost } from './site-access.ts';
import { uiDevToolsArguments } from './ui-devtools.ts';
import { updateExtension } from './update-extension.ts';

/** Starts Chromium, or any browser of its family that still loads unpacked extensions. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const { executablePath, extensionDir, theme = 'light', headless = true, locale = 'en-US' } = options;
  const { forcedColors = false, reducedMotion = false, furtherExtensions = [] } = options;
  const profile = await createProfileDirectory();
  await mkdir(join(profile, 'Default'));
  const preferences = devToolsPreferences({ theme, dock: headless ? 'undocked' : 'bottom' });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));

  const browser = await launch({
    executablePath,
    headless,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    handleDevToolsAsPage: true,
    defaultViewport: null,
    // On Linux the language of the browser itself is the environment's.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      ...chromiumArguments,
      ...(headless ? [largeWindow, ...uiDevToolsArguments] : []),
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      ...(forcedColors ? ['--force-high-contrast'] : []),
      ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
    ],
    // Scroll bars take space, as they do for most people.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    // One place ends all browsers with this process: see lifetime.ts.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const child = browser.process();
  if (!child) throw new Error('puppeteer has started no process');
  const closed = keepUntilEnd(child, profile);

  const install = (folder: string) =>
    installExtension(browser, folder).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
  const extensionId = extensionDir === null ? '' : await install(extensionDir);
  for (const folder of furtherExtensions) await install(folder);
  const panels = createPanelOpener();
  const openPage = createPageOpener(browser, extensionId, (await browser.pages()).slice(0, 1));
  return {
    name: 'chromium',
    version: (await browser.version()).replace(/^.*\//, ''),
    closed,
    openTab: async (url, cookieStore = 'default') => {
      const tab = createChromiumTab(await openPage(cookieStore), panels);
      await tab.goto(url);
      return tab;
    },
    allowHost: (pattern) => allowHost(browser, extensionId, pattern),
    withdrawHost: (pattern) => withdrawHost(browser, extensionId, pattern),
    withdrawAccess: () => withdrawAccess(browser, extensionId),
    async restrictToClicks() {
      await restrictToClicks(browser, extensionId);
      return true;
    },
    async respondToPermissionPrompt(response, click) {
      await click();
      await respondToPermissionDialog(browser, profile, response);
      return null;
    },
    async updateExtension() {
      if (extensionDir !== null) await updateExtension(browser, extensionDir);
      panels.forgetAll();
    },
    async close() {
      await browser.close();
      await closed;
    },
  };
}

/** Opens a window with one tab in it; the first is the one that the browser started with. */
function createPageOpener(browser: Browser, extensionId: string, spare: Page[]) {
  return async (cookieStore: CookieStore): Promise<Page> => {
    switch (cookieStore) {
      case 'default':
        return spare.pop() ?? (await browser.newPage({ type: 'window' }));
      case 'private':
        return openPrivatePage(browser, extensionId);
      case 'container 1':
      case 'container 2':
        throw new Error(`Chromium has no containers, so no tab can be opened in "${cookieStore}"`);
    }
  };
}

const chromiumArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Chromium's sandbox refuses to run as root, which is what containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The size of a desktop's page: a headless window has that of a phone's by default. */
const largeWindow = '--window-size=1400,1000';
