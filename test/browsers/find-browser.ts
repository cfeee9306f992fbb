import { type BrowserName, programVariable } from './browser-name.ts';
import { downloadedBrowsers } from './downloaded-browser.ts';
import { knownPlaces } from './known-places.ts';
import { isSnap } from './snap.ts';
import { type System, thisSystem } from './system.ts';

/**
 * The program of a browser that can be driven here, or nothing. First whatever the variable names, then what the
 * system installed, then what `@puppeteer/browsers` downloaded, and branded browsers last.
 */
export function findBrowser(name: BrowserName, system: System = thisSystem): string | undefined {
  const variable = programVariable[name];
  const named = system.env[variable];
  if (named) {
    if (system.exists(named)) return named;
    throw new Error(`${variable} names ${named}, and no such program exists.`);
  }
  const { preferred, fallback } = knownPlaces(name, system);
  const candidates = [...preferred, ...downloadedBrowsers(name, system), ...fallback];
  return candidates.find((path) => system.exists(path) && !isSnap(path, system));
}
