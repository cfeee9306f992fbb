import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';

type Browser = 'chrome' | 'firefox';

/**
 * Each browser's manifest, derived from the one `manifest.json`: Chromium warns about keys that only Firefox
 * knows, and Firefox about keys that only Chromium knows.
 */
function manifestFor(browser: Browser): ManifestV3Export {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));
  if (browser === 'chrome') delete manifest.browser_specific_settings;
  else {
    delete manifest.minimum_chrome_version;
    // Firefox has event pages where Chromium has service workers.
    const { service_worker, ...background } = manifest.background;
    manifest.background = { ...background, scripts: [service_worker] };
  }
  return manifest;
}

export default defineConfig(({ mode }) => {
  // `vite build --mode firefox`; every other mode builds for Chromium's family.
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [crx({ manifest: manifestFor(browser), browser })],
    build: {
      outDir: `dist/${browser}`,
      // What the manifest asks for: nothing is written out for browsers that cannot load it.
      target: ['chrome123', 'firefox142'],
      modulePreload: { polyfill: false },
      // Pages that no manifest names are not emitted otherwise, and nothing warns.
      rolldownOptions: {
        input: { panel: 'src/panel/index.html', grant: 'src/grant/index.html' },
        // What several of them load in one piece, which compresses better than five.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
  };
});
