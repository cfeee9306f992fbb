import { aptCommand, installWithApt, isDebian } from './apt.ts';
import type { BrowserName } from './browser-name.ts';
import { downloadBrowser, downloadCommand } from './download-browser.ts';
import { findBrowser, programVariable } from './find-browser.ts';

/**
 * The program of a browser. A missing browser is installed: with apt for root on Debian, otherwise by a download. If
 * that fails, the error says in one sentence how to get it.
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found) return found;
  try {
    if (isDebian && process.getuid?.() === 0) installWithApt(name);
    else await downloadBrowser(name);
  } catch (error) {
    throw new Error(missingBrowser(name, error));
  }
  const installed = findBrowser(name);
  if (!installed) throw new Error(missingBrowser(name, 'its program was not found afterwards'));
  return installed;
}

/** The error message that says how to get a browser. */
export function missingBrowser(name: BrowserName, reason: unknown): string {
  const ways = [
    ...(isDebian ? [`run \`${aptCommand(name)}\` as root`] : []),
    `run \`${downloadCommand(name)}\``,
    `set ${programVariable[name]} to its program`,
  ];
  const why = reason instanceof Error ? reason.message : reason;
  return `No ${name} was found, and installing it failed (${why}): ${ways.join(', or ')}.`;
}
