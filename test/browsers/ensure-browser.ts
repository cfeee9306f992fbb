import { hasApt, packagesOf } from './apt-packages.ts';
import { ask } from './ask.ts';
import type { BrowserName } from './browser-name.ts';
import { downloadBrowser, downloadCommand, downloadFolder } from './downloaded-browser.ts';
import { findBrowser } from './find-browser.ts';
import { installWithApt } from './install-with-apt.ts';
import { missingBrowser } from './missing-browser.ts';
import { type System, thisSystem } from './system.ts';

/**
 * The program of a browser, which is installed first where it is missing: by apt for root on Debian and its kin, by
 * what a person at the terminal agrees to elsewhere. Where nobody can be asked it throws the one sentence that says how
 * to get it.
 */
export async function ensureBrowser(name: BrowserName, system: System = thisSystem): Promise<string> {
  const found = findBrowser(name, system);
  if (found) return found;
  await provide(name, system);
  const provided = findBrowser(name, system);
  if (!provided) throw new Error(missingBrowser(name, system));
  return provided;
}

async function provide(name: BrowserName, system: System): Promise<void> {
  if (hasApt(system) && (await installWithApt(packagesOf[name], system))) return;
  if (!system.isInteractive) return;
  console.log(`${name} can be downloaded into ${downloadFolder(system)}, which touches nothing else:`);
  console.log(`  ${downloadCommand(name, system)}`);
  if (await ask('Download it?')) await downloadBrowser(name, system);
}
