import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';

const browsers = ['chrome', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/**
 * Each browser's manifest, derived from the one `manifest.json`: Chromium warns about keys that only Firefox
 * knows, and Firefox about keys that only Chromium knows.
 */
function manifestFor(browser: Browser): ManifestV3Export {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));
  if (browser === 'chrome') delete manifest.browser_specific_settings;
  else delete manifest.minimum_chrome_version;
  return manifest;
}

export default defineConfig(({ mode }) => {
  const browser = browsers.find((name) => name === mode);
  if (!browser) throw new Error(`Name the browser to build for: vite build --mode ${browsers.join('|')}`);
  return {
    plugins: [crx({ manifest: manifestFor(browser), browser })],
    build: {
      outDir: `dist/${browser}`,
      modulePreload: { polyfill: false },
      // A panel page named only in `panels.create(...)` is not emitted, and nothing warns.
      rollupOptions: { input: { panel: 'src/panel/index.html' } },
    },
  };
});
