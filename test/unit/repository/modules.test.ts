import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../modules/imports.ts';
import { moduleOf, modules } from '../../modules/modules.ts';
import { importedModules, importProblems } from '../../modules/problems.ts';
import { readJson, repository } from './repository.ts';

const files = sourceFiles();
const file = (path: string, imported: readonly string[], packages: readonly string[] = []) => ({
  path,
  files: imported,
  packages,
});

describe('the imports of the code', () => {
  it('are those that the modules allow, without a circle', () => {
    expect(importProblems(files)).toEqual([]);
  });

  it('use all that the modules allow', () => {
    const imported = importedModules(files);
    const allowed = Object.entries(modules).map(([name, { modules: others }]) => [name, [...others].sort()]);
    const used = Object.keys(modules).map((name) => [name, [...(imported.get(name) ?? [])].sort()]);
    expect(used).toEqual(allowed);
  });
});

it('the packages that the modules allow are all used', () => {
  const used = Object.keys(modules).map((name) => {
    const packages = files.filter(({ path }) => moduleOf(path) === name).flatMap((file) => file.packages);
    return [name, [...new Set(packages)].sort()];
  });
  const allowed = Object.entries(modules).map(([name, { packages }]) => [name, [...packages].sort()]);
  expect(used).toEqual(allowed);
});

describe('import problems', () => {
  it.each([
    ['another module', file('src/vtex/a.ts', ['src/panel/log/log.ts']), 'vtex may not know panel/log'],
    [
      'more than the port',
      file('src/panel/log/a.ts', ['src/inspected/evaluate.ts']),
      'may not know inspected',
    ],
    ['a package', file('src/findings/a.ts', [], ['preact']), 'findings may not use it'],
    ['drawing in a .ts file', file('src/panel/kit/a.ts', ['src/panel/kit/b.tsx']), 'only .tsx files draw'],
    ['a folder without a rule', file('src/other/a.ts', []), 'the module other has no rule'],
  ])('names %s', (_, wrong, words) => {
    expect(importProblems([wrong])).toEqual([expect.stringContaining(words)]);
  });

  it('names a circle', () => {
    const circle = [
      file('src/vtex/a.ts', ['src/vtex/b.ts']),
      file('src/vtex/b.ts', ['src/vtex/c.ts']),
      file('src/vtex/c.ts', ['src/vtex/b.ts']),
    ];
    expect(importProblems(circle)).toEqual(['A circle: src/vtex/b.ts → src/vtex/c.ts → src/vtex/b.ts']);
  });
});

/** The arrows `a --> b & c` of a chart: each start with all its ends. A node `id["label"]` is named by its label. */
function arrowsOf(chart: string): Map<string, string[]> {
  const labels = new Map(
    [...chart.matchAll(/(\w+)\["([^"]+)"\]/g)].map(([, id = '', label = '']) => [id, label]),
  );
  const bare = (id: string) => id.replace(/\[.*/, '').trim();
  const names = (ids: string) => ids.split('&').map((id) => labels.get(bare(id)) ?? bare(id));
  const arrows = new Map<string, string[]>();
  for (const [, from = '', to = ''] of chart.matchAll(/^ *(.+?) --> (.+)$/gm))
    for (const name of names(from)) arrows.set(name, [...(arrows.get(name) ?? []), ...names(to)].sort());
  return arrows;
}

describe('the charts in CONTRIBUTING', async () => {
  const text = await readFile(join(repository, 'CONTRIBUTING.md'), 'utf8');
  const [whole = '', panel = ''] = text
    .split('```mermaid')
    .slice(1)
    .map((part) => part.split('```')[0]);
  const sorted = (arrows: Iterable<readonly [string, Iterable<string>]>) =>
    [...arrows]
      .map(([from, to]) => [from, [...new Set(to)].sort()])
      .filter(([, to]) => to?.length)
      .sort();

  it('show the modules of src, with the panel as one', () => {
    const short = (name: string) => (/^panel\/(?!main)/.test(name) ? 'panel' : name);
    const allowed = new Map<string, string[]>();
    for (const [name, { modules: others }] of Object.entries(modules)) {
      const rest = others.map(short).filter((other) => other !== short(name));
      allowed.set(short(name), [...(allowed.get(short(name)) ?? []), ...rest]);
    }
    expect(sorted(arrowsOf(whole))).toEqual(sorted(allowed));
  });

  it('show the modules of the panel', () => {
    const within = Object.entries(modules).map(
      ([name, { modules: others }]) =>
        [
          name,
          name.startsWith('panel/') ? others.filter((other) => other.startsWith('panel/')) : [],
        ] as const,
    );
    expect(sorted(arrowsOf(panel))).toEqual(sorted(within));
  });
});

describe('the linter', () => {
  const api = ['chrome.runtime.reload();\n', 'browser.runtime.reload();\n'];
  const dom = ['document.write();\n', 'window.stop();\n'];
  const isPanel = (name: string) => /^panel\/(?!main)/.test(name);
  const mayNameApi = (name: string) => name === 'webext';
  const knowsDom = (path: string) => path.endsWith('.tsx') || /^src\/(webext|in-page|grant)\//.test(path);
  const paths = Object.keys(modules).flatMap((name) => {
    if (name === 'port') return [];
    if (name === 'panel/main') return ['src/panel/main.tsx', 'src/panel/open-panel.tsx'];
    return isPanel(name) ? [`src/${name}/a.ts`, `src/${name}/b.tsx`] : [`src/${name}/a.ts`];
  });
  const cases = paths.flatMap((path) => [
    ...api.map((code) => ({ path, code, isAllowed: mayNameApi(moduleOf(path)) })),
    ...dom.map((code) => ({ path, code, isAllowed: knowsDom(path) })),
  ]);
  let folder: string;
  let report: string;

  /** Checks files that exist in this test only against the rules of the repository. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'modules-'));
    const { $schema: _, vcs: __, ...rules } = readJson('biome.json');
    await writeFile(join(folder, 'biome.json'), JSON.stringify(rules));
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), [...api, ...dom].join(''));
    }
    const biome = join(repository, 'node_modules/.bin/biome');
    const options = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
    report = await new Promise((resolve) => {
      execFile(biome, options, { cwd: folder }, (_error, stdout) => resolve(stdout));
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(cases)('$path: $code allowed: $isAllowed', ({ path, code, isAllowed }) => {
    const line = [...api, ...dom].indexOf(code) + 1;
    const found = report
      .split('\n')
      .filter((each) => each.includes('noRestrictedGlobals') && each.includes(`/${path},line=${line},`));
    expect(found).toHaveLength(isAllowed ? 0 : 1);
  });
});
