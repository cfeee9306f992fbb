import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';

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

/**
 * What is done before a part of the panel is imported: its style sheet is loaded, so that it is never drawn without. In place
 * of vite's own helper, which is large and loads scripts ahead: all files are local, and nothing is gained by that.
 */
const loadStyles = `const styles = {};
const load = (file) => new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/' + file;
  link.onload = resolve;
  link.onerror = () => {
    link.remove();
    delete styles[file];
    reject(Error(file));
  };
  document.head.append(link);
});
export const __vitePreload = async (part, files = []) => {
  for (const file of files) await (styles[file] ??= load(file));
  return part();
};`;

const stylesOfLazyParts: Plugin = {
  name: 'styles-of-lazy-parts',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? loadStyles : null),
};

/** Messages without the space that is for their readers: three languages of it are more than the icons. */
const compactMessages: Plugin = {
  name: 'compact-messages',
  writeBundle({ dir = '' }) {
    for (const language of readdirSync(join(dir, '_locales'))) {
      const path = join(dir, '_locales', language, 'messages.json');
      writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    }
  },
};

/** The first script of the panel, what it loads, and the entries of the other scripts of the extension. */
const firstScript = /src\/panel\/main\.tsx$/;
const wholePanel = /src\/panel\/open-panel\.tsx$/;
const otherEntries = /src\/(background|devtools|grant)\/main\.ts$/;

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether a module is imported by an entry, or by what that imports, or is it. */
function isOf(entry: RegExp, id: string, graph: Graph): boolean {
  const reached = new Set([id]);
  for (const each of reached) {
    if (entry.test(each)) return true;
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) reached.add(importer);
  }
  return false;
}

/** What the first script imports, in a chunk without that script itself: the background loads some of it, too, and must not run it. */
function firstChunk(id: string, graph: Graph): string | null {
  return !firstScript.test(id) && isOf(firstScript, id, graph) ? 'first' : null;
}

/** `shared` for a module that the panel and another entry import; all else of the panel is one file with its entry. */
function sharedChunk(id: string, graph: Graph): string | null {
  return isOf(wholePanel, id, graph) && isOf(otherEntries, id, graph) ? 'shared' : null;
}

/**
 * `later` for a small module that several of the panel's later parts import: a file each would be more to store and to open than
 * it holds.
 */
function laterChunk(id: string, graph: Graph): string | null {
  return [firstScript, wholePanel, otherEntries].some((entry) => isOf(entry, id, graph)) ? null : 'later';
}

export default defineConfig(({ mode }) => {
  // `vite build --mode firefox`; every other mode builds for Chromium's family.
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [stylesOfLazyParts, compactMessages, crx({ manifest: manifestFor(browser), browser })],
    build: {
      outDir: `dist/${browser}`,
      // What the manifest asks for: nothing is written out for browsers that cannot load it.
      target: ['chrome123', 'firefox142'],
      modulePreload: false,
      // Pages that no manifest names are not emitted otherwise, and nothing warns.
      rolldownOptions: {
        input: { panel: 'src/panel/index.html', grant: 'src/grant/index.html' },
        // In a few pieces, which compress better than twenty.
        output: {
          codeSplitting: {
            groups: [
              { name: firstChunk, debugName: 'first', priority: 3 },
              // On its own, so that the page names both, and neither waits for the other to be read.
              { name: 'start', test: firstScript, priority: 2 },
              { name: sharedChunk, debugName: 'shared', priority: 1 },
              { name: 'panel', test: wholePanel, priority: 1 },
              { name: laterChunk, debugName: 'later', minShareCount: 2, maxModuleSize: 1_500 },
            ],
          },
        },
      },
    },
  };
});
