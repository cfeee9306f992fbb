import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureBrowser } from '../browsers/ensure-browser.ts';
import { launch } from '../e2e/drivers/launch.ts';
import { buildFolder, ensureBuild } from '../package/builds.ts';
import { startPlainPage } from '../plain-page/plain-page.ts';
import { startSampleStore } from '../store/sample-store.ts';
import { panelPictures } from './panel-pictures.ts';
import { statesPictures } from './states-pictures.ts';

const folder = 'docs/pictures';

// `npm run pictures`: the pictures of README and docs, from the real panel in Chromium and the page of all states.
const executablePath = await ensureBrowser('chromium');
ensureBuild('chromium');
await mkdir(folder, { recursive: true });

// A fixed port, so that the address in the pictures is always the same.
const store = await startSampleStore({ port: 8080 });
try {
  for (const theme of ['light', 'dark'] as const) {
    const extensionDir = resolve(buildFolder('chromium'));
    const browser = await launch('chromium', { executablePath, extensionDir, theme });
    try {
      await panelPictures(browser, store, (name) => `${folder}/${name}-${theme}.png`);
    } finally {
      await browser.close();
    }
  }
} finally {
  await store.close();
}

const page = await startPlainPage();
try {
  await statesPictures(executablePath, page.url, (language) => `${folder}/states-${language}.webp`);
} finally {
  await page.close();
}
