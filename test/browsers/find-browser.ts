import { posix, win32 } from 'node:path';
import type { BrowserName } from './browser-name.ts';
import { type Machine, thisMachine } from './machine.ts';

/** The variable that names a browser's program: for a folder that is not searched, or another version. */
export const programVariable = { chromium: 'CHROMIUM_BIN', firefox: 'FIREFOX_BIN' } as const;

type Programs = Readonly<Record<BrowserName, readonly string[]>>;

/** Chrome works too, although it ignores `--load-extension`: our extension is loaded through the debugging pipe. */
const onLinux: Programs = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const onMac: Programs = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};
const onWindows: Programs = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** The program of a browser: named by the variable, installed on the system, or downloaded by puppeteer. */
export function findBrowser(name: BrowserName, machine: Machine = thisMachine): string | undefined {
  const variable = programVariable[name];
  const named = machine.env[variable];
  if (named && !machine.exists(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
  const installed = pathsOf(name, machine).find((path) => machine.exists(path) && !isSnap(path, machine));
  return named || installed || machine.downloaded(name);
}

function pathsOf(name: BrowserName, { platform, env }: Machine): string[] {
  const paths = (folders: readonly (string | undefined)[], programs: Programs, { join } = posix) =>
    programs[name].flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])));
  switch (platform) {
    case 'darwin':
      return paths(['/Applications', `${env.HOME}/Applications`], onMac);
    case 'win32':
      return paths([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA], onWindows, win32);
    default:
      return paths((env.PATH ?? '').split(':'), onLinux);
  }
}

/**
 * Ubuntu's `firefox` and `chromium-browser` are scripts that start a snap, which can read neither the new profile in
 * `/tmp` nor the extension in a hidden folder.
 */
function isSnap(path: string, { head }: Machine): boolean {
  return path.startsWith('/snap/') || /^#!.*\/snap\//s.test(head(path));
}
