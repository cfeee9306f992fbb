import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrivenBrowser, LaunchOptions } from '../driver.ts';
import { createProfileDirectory, hasEnded, keepUntilEnd, killNow } from '../lifetime.ts';
import { createPanel } from '../panel.ts';
import { createPanelOpener } from '../panel-opener.ts';
import { eventually, NotRetryable } from '../poll.ts';
import { preferencesFile } from './firefox-preferences.ts';
import { createFirefoxTab } from './firefox-tab.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { pageSurface } from './page-surface.ts';
import { installRemote, type Remote } from './remote.ts';

/** Starts Firefox and installs the extension for as long as it runs. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const { executablePath, extensionDir, theme = 'light', headless = true, locale = 'en-US' } = options;
  const { forcedColors = false, reducedMotion = false, firstPartyIsolation = false } = options;
  const { furtherExtensions = [] } = options;
  const profile = await createProfileDirectory();
  const preferences = preferencesFile({
    ...{ theme, locale, forcedColors, reducedMotion, firstPartyIsolation },
  });
  await writeFile(join(profile, 'user.js'), preferences);

  const child = spawn(executablePath, firefoxArguments(profile, headless), {
    env: { ...process.env, ...largeScreen },
    stdio: 'ignore',
    // A process group of its own, so that it can be ended with its helpers.
    detached: process.platform !== 'win32',
  });
  await once(child, 'spawn');
  const closed = keepUntilEnd(child, profile);
  try {
    const marionette = await connectMarionette(
      await eventually(() => readPort(profile, child), { timeout: 30_000 }),
    );
    const remote = await installRemote(marionette);
    if (locale !== 'en-US') await remote('setLocale', locale);
    const extensionId = extensionDir === null ? '' : await install(marionette, extensionDir);
    for (const folder of furtherExtensions) await install(marionette, folder);
    const panels = createPanelOpener();
    return {
      name: 'firefox',
      version: marionette.browserVersion,
      closed,
      async openTab(url, cookieStore = 'default') {
        const tab = createFirefoxTab(
          remote,
          await remote('openTab', headless, cookieStore),
          extensionId,
          panels,
        );
        await tab.goto(url);
        return tab;
      },
      allowHost: (pattern) => remote('allowHost', extensionId, pattern),
      withdrawHost: (pattern) => remote('withdrawHost', extensionId, pattern),
      withdrawAccess: () => remote('withdrawAccess', extensionId),
      restrictToClicks: async () => false,
      async respondToPermissionPrompt(response, click) {
        await click();
        const id = await eventually(() => findTab(remote, 'src/grant/index.html'));
        const page = await createPanel(pageSurface(remote, id));
        await page.get('button', /^Allow access/).click();
        await eventually(async () => {
          if (!(await remote('respondToPrompt', response))) throw new Error('Firefox shows no prompt');
        });
        await page.get('status').waitFor();
        return page;
      },
      async updateExtension() {
        if (extensionDir !== null) await install(marionette, extensionDir);
        panels.forgetAll();
      },
      async close() {
        // A regular shutdown takes a second, and nothing of this profile needs it.
        killNow(child);
        await closed;
      },
    };
  } catch (error) {
    killNow(child);
    throw error;
  }
}

async function findTab(remote: Remote, part: string): Promise<number> {
  const id = await remote('findTab', part);
  if (id === 0) throw new Error(`No tab shows ${part}`);
  return id;
}

async function install(marionette: Marionette, path: string): Promise<string> {
  const added = await marionette.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing: true });
  return (added as { value: string }).value;
}

/** Firefox writes the port that it chose when it listens. */
async function readPort(profile: string, child: ChildProcess): Promise<number> {
  if (hasEnded(child))
    throw new NotRetryable(`Firefox ended at once (${child.exitCode ?? child.signalCode})`);
  const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8'));
  if (!port) throw new Error('Firefox has not written its port');
  return port;
}

function firefoxArguments(profile: string, headless: boolean): string[] {
  const control = ['--marionette', '--remote-allow-system-access'];
  return ['--no-remote', '--profile', profile, ...control, ...(headless ? ['--headless'] : [])];
}

/** A headless Firefox has a screen too, and no window can be larger. */
const largeScreen = { MOZ_HEADLESS_WIDTH: '1920', MOZ_HEADLESS_HEIGHT: '1600' };
