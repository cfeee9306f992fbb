import { describe, expect, it } from 'vitest';
import { browserNames } from '../browsers/browser-name.ts';
import { buildFolder } from './builds.ts';
import { manifestFindings } from './built-manifest-findings.ts';
import { codeFindings } from './code-findings.ts';
import { readFolder, textOf } from './files.ts';
import { gzipSize } from './gzip-size.ts';
import { loadedAtFirst, loadedByPanel, panelPage } from './loaded-files.ts';
import { pageFindings } from './page-findings.ts';
import { readSecondBuild } from './second-build.ts';
import { unusedFiles } from './unused-files.ts';
import { zip } from './zip.ts';

/**
 * In bytes; of the panel its scripts and styles, compressed by gzip: what asks the store before the rest is loaded, what it loads
 * until it shows the segment, all of it, and what it shares with the other pages of the extension.
 */
const limits = { zip: 180_000, panelFirstScript: 4_500, panelAtFirst: 45_000, panel: 110_000, shared: 4_000 };

/** Faster than `toEqual`, and does not print a diff of bytes. */
function isSame(one?: Uint8Array, other?: Uint8Array): boolean {
  return Boolean(one && other && Buffer.compare(one, other) === 0);
}

describe.each(browserNames)('build for %s', (name) => {
  const files = readFolder(buildFolder(name));
  const paths = [...files.keys()].sort();
  const ending = (pattern: RegExp) => paths.filter((path) => pattern.test(path));

  it('is the same, byte for byte, when it is built again', () => {
    const again = readSecondBuild(name);
    expect([...again.keys()].sort()).toEqual(paths);
    expect(paths.filter((path) => !isSame(files.get(path), again.get(path)))).toEqual([]);
  });

  it('is packed into the same bytes each time, within the size limit', () => {
    const packed = zip(files);
    expect(isSame(packed, zip(readFolder(buildFolder(name))))).toBe(true);
    expect(packed.length).toBeLessThanOrEqual(limits.zip);
  });

  it('has scripts and styles of the panel within the size limits', () => {
    const atFirst = loadedAtFirst(files);
    expect(atFirst).toEqual(
      expect.arrayContaining([expect.stringMatching(/js$/), expect.stringMatching(/css$/)]),
    );
    expect(gzipSize(files, atFirst)).toBeLessThanOrEqual(limits.panelAtFirst);
    expect(gzipSize(files, loadedByPanel(files))).toBeLessThanOrEqual(limits.panel);
  });

  it('asks the store by a small script, which nothing but the panel runs', () => {
    const named = [...textOf(files, panelPage).matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named).toEqual([expect.stringMatching(/\/first-/), expect.stringMatching(/\/start-/)]);
    expect(gzipSize(files, named)).toBeLessThanOrEqual(limits.panelFirstScript);
    const name = named[1]?.replace('assets/', '') ?? '';
    const ofPanel = new Set(loadedByPanel(files));
    const others = ending(/\.(js|html)$/).filter((path) => path !== panelPage && !ofPanel.has(path));
    expect(others).not.toEqual([]);
    expect(others.filter((path) => textOf(files, path).includes(name))).toEqual([]);
  });

  it('loads a screen other than the first, and its styles, only when it is chosen', () => {
    const screen = ending(/\/session-screen-.*\.js$/);
    const styles = ending(/\.css$/).filter((path) => textOf(files, path).includes('.session-parts'));
    expect([screen.length, styles.length]).toEqual([1, 1]);
    const session = [...screen, ...styles];
    expect(loadedByPanel(files)).toEqual(expect.arrayContaining(session));
    expect(loadedAtFirst(files).filter((path) => session.includes(path))).toEqual([]);
  });

  it('loads the words for what came of an action only when something is typed or done', () => {
    const words = ending(/\/outcome-text-/);
    expect(words).not.toEqual([]);
    expect(loadedByPanel(files)).toEqual(expect.arrayContaining(words));
    expect(loadedAtFirst(files).filter((path) => words.includes(path))).toEqual([]);
  });

  it('has in what several pages load no more than what the small ones use', () => {
    const shared = ending(/\/shared-/);
    expect(shared).toHaveLength(1);
    expect(gzipSize(files, shared)).toBeLessThanOrEqual(limits.shared);
  });

  it('asks for the promised permissions only', () => {
    expect(manifestFindings(JSON.parse(textOf(files, 'manifest.json')), name)).toEqual([]);
  });

  it('runs only its own code', () => {
    const code = ending(/\.(m?js|css)$/);
    expect(code).not.toEqual([]);
    expect(code.flatMap((path) => codeFindings(path, textOf(files, path)))).toEqual([]);
  });

  it('has pages without inline scripts, which load only files of the build', () => {
    const pages = ending(/\.html$/);
    expect(pages).toHaveLength(4);
    expect(pages.flatMap((path) => pageFindings(path, textOf(files, path), files))).toEqual([]);
  });

  it('has no unused files', () => {
    expect(unusedFiles(files)).toEqual([]);
  });
});
