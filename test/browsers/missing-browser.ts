import { hasApt, packagesOf } from './apt-packages.ts';
import { type BrowserName, programVariable } from './browser-name.ts';
import { downloadCommand } from './downloaded-browser.ts';
import type { System } from './system.ts';

/** The one sentence that says how to get a browser that is not there. */
export function missingBrowser(name: BrowserName, system: System): string {
  const ways = [
    ...(hasApt(system) ? [`run \`apt-get install ${packagesOf[name][0]}\` as root`] : []),
    `run \`${downloadCommand(name, system)}\``,
    `set ${programVariable[name]} to its program`,
  ];
  return `No ${name} that can be driven was found: ${ways.slice(0, -1).join(', ')}, or ${ways.at(-1)}.`;
}
