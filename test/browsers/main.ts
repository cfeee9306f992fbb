import { browserNames } from './browser-name.ts';
import { ensureBrowser } from './ensure-browser.ts';

/** `npm run browsers`: finds or installs both browsers, one after the other because apt locks out a second run. */
async function ensureBrowsers(): Promise<void> {
  for (const name of browserNames) console.log(`${name}: ${await ensureBrowser(name)}`);
}

await ensureBrowsers().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
