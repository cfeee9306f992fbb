import { posix, win32 } from 'node:path';
import type { BrowserName } from './browser-name.ts';
import { onSearchPath } from './search-path.ts';
import type { System } from './system.ts';

/** Candidates in the order in which they are tried. */
export interface Places {
  readonly preferred: readonly string[];
  /**
   * Branded browsers, taken only when nothing better is there: Chrome (since 137) and Edge ignore
   * `--load-extension`. They do load an extension through the debugging pipe, which is how puppeteer's
   * `enableExtensions` does it.
   */
  readonly fallback: readonly string[];
}

/** Where this system keeps that browser. */
export function knownPlaces(name: BrowserName, system: System): Places {
  if (system.platform === 'darwin') return onMac(name, system);
  if (system.platform === 'win32') return onWindows(name, system);
  return onLinux(name, system);
}

function onLinux(name: BrowserName, system: System): Places {
  const commands = (...names: string[]) => onSearchPath(system, names);
  if (name === 'firefox') {
    return { preferred: commands('firefox-esr', 'firefox', 'firefox-developer-edition'), fallback: [] };
  }
  return {
    preferred: commands('chromium', 'chromium-browser', 'ungoogled-chromium'),
    fallback: commands('google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'),
  };
}

function onMac(name: BrowserName, system: System): Places {
  const roots = ['/Applications', posix.join(system.home, 'Applications')];
  const apps = (program: string | undefined, ...titles: string[]) =>
    titles.flatMap((title) =>
      roots.map((root) => posix.join(root, `${title}.app`, 'Contents/MacOS', program ?? title)),
    );
  if (name === 'firefox') {
    return {
      preferred: apps('firefox', 'Firefox ESR', 'Firefox', 'Firefox Developer Edition'),
      fallback: [],
    };
  }
  return {
    preferred: apps(undefined, 'Chromium', 'Google Chrome for Testing'),
    fallback: apps(undefined, 'Google Chrome', 'Microsoft Edge'),
  };
}

function onWindows(name: BrowserName, system: System): Places {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (variable) => system.env[variable] ?? [],
  );
  const programs = (...tails: string[]) =>
    tails.flatMap((tail) => roots.map((root) => win32.join(root, tail)));
  if (name === 'firefox') {
    const folders = ['Mozilla Firefox ESR', 'Mozilla Firefox', 'Firefox Developer Edition'];
    return { preferred: programs(...folders.map((folder) => `${folder}\\firefox.exe`)), fallback: [] };
  }
  return {
    preferred: programs('Chromium\\Application\\chrome.exe'),
    fallback: programs('Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'),
  };
}
