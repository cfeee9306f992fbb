import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../browsers/browser-name.ts';
import { buildFolder } from '../checks/builds.ts';
import { manifestFindings } from './built-manifest-findings.ts';
import { codeFindings } from './code-findings.ts';
import { readFolder, textOf } from './files.ts';
import { loadedByPanel } from './loaded-files.ts';
import { pageFindings } from './page-findings.ts';
import { readSecondBuild, withoutMaps } from './second-build.ts';
import { unusedFiles } from './unused-files.ts';
import { weigh } from './weights.ts';
import { weightsDocument, weightsPath } from './weights-document.ts';
import { zip } from './zip.ts';

const most = { bytesOfZip: 100_000, gzipBytesOfPanel: 45_000 };

/** Quicker than `toEqual`, and silent: nobody reads a difference of bytes. */
function isSame(one?: Uint8Array, other?: Uint8Array): boolean {
  return Boolean(one && other && Buffer.compare(one, other) === 0);
}

describe.each(browserNames)('the build for %s', (name) => {
  const files = readFolder(buildFolder(name));
  const paths = [...files.keys()].sort();
  const ending = (pattern: RegExp) => paths.filter((path) => pattern.test(path));

  it('is the same, byte for byte, when it is made again', () => {
    const again = withoutMaps(readSecondBuild(name));
    expect([...again.keys()].sort()).toEqual(paths);
    expect(paths.filter((path) => !isSame(files.get(path), again.get(path)))).toEqual([]);
  });

  it('packs into the same bytes again, and few of them', () => {
    const packed = zip(files);
    expect(isSame(packed, zip(readFolder(buildFolder(name))))).toBe(true);
    expect(packed.length).toBeLessThanOrEqual(most.bytesOfZip);
  });

  it('has a panel that loads little', () => {
    const loaded = loadedByPanel(files);
    expect(loaded).toEqual(
      expect.arrayContaining([expect.stringMatching(/js$/), expect.stringMatching(/css$/)]),
    );
    expect(weigh('panel', files, loaded).gzip).toBeLessThanOrEqual(most.gzipBytesOfPanel);
  });

  it('asks for what it promises to ask for', () => {
    expect(manifestFindings(JSON.parse(textOf(files, 'manifest.json')), name)).toEqual([]);
  });

  it('runs no code but its own', () => {
    const code = ending(/\.(m?js|css)$/);
    expect(code).not.toEqual([]);
    expect(code.flatMap((path) => codeFindings(path, textOf(files, path)))).toEqual([]);
  });

  it('has pages without scripts of their own, which load only what is there', () => {
    const pages = ending(/\.html$/);
    expect(pages).toHaveLength(4);
    expect(pages.flatMap((path) => pageFindings(path, textOf(files, path), files))).toEqual([]);
  });

  it('holds nothing that nobody uses', () => {
    expect(unusedFiles(files)).toEqual([]);
  });
});

describe('the document on weights', () => {
  it('is true', () => {
    const truth = weightsDocument({
      chromium: readSecondBuild('chromium'),
      firefox: readSecondBuild('firefox'),
    });
    expect(readFileSync(weightsPath, 'utf8'), 'Run `npm run weights -- --write`.').toBe(truth);
  });
});
