import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJson, repository } from './repository.ts';

const imports = 'noRestrictedImports';
const globals = 'noRestrictedGlobals';
const take = (from: string) => `import { something } from '${from}';\nsomething();\n`;

/** Room, what it does there, and the rule that forbids it. */
const forbidden: readonly (readonly [room: string, code: string, rule: string])[] = [
  ['src/vtex', take('../panel/model/draft.ts'), imports],
  ['src/vtex', take('../inspected/evaluate.ts'), imports],
  ['src/vtex', take('preact'), imports],
  ['src/vtex', take('preact/hooks'), imports],
  ['src/vtex', take('@preact/signals'), imports],
  ['src/vtex', take('webextension-polyfill'), imports],
  ['src/vtex', 'chrome.runtime.reload();\n', globals],
  ['src/vtex', 'browser.runtime.reload();\n', globals],
  ['src/vtex', 'document.write();\n', globals],
  ['src/vtex', 'window.stop();\n', globals],
  ['src/inspected', take('../panel/model/draft.ts'), imports],
  ['src/inspected', take('../browser/theme.ts'), imports],
  ['src/inspected/in-page', take('../../panel/model/draft.ts'), imports],
  ['src/inspected/in-page', take('../../browser/theme.ts'), imports],
  ['src/inspected', take('../background/answers.ts'), imports],
  ['src/background', take('../inspected/evaluate.ts'), imports],
  ['src/background', take('../panel/model/draft.ts'), imports],
  ['src/background', take('../browser/theme.ts'), imports],
  ['src/panel/model', take('../../inspected/inspected-tab.ts'), imports],
  ['src/panel/model', take('../../browser/theme.ts'), imports],
  ['src/panel/model', take('../views/text.tsx'), imports],
  ['src/panel/model', take('preact'), imports],
  ['src/panel/model', take('webextension-polyfill'), imports],
  ['src/panel/model', 'document.write();\n', globals],
  ['src/panel/model', 'window.stop();\n', globals],
  ['src/panel/model', 'chrome.runtime.reload();\n', globals],
  ['src/panel/views', take('../../inspected/inspected-store.ts'), imports],
  ['src/panel/views', take('../../browser/theme.ts'), imports],
  ['src/panel/views', take('webextension-polyfill'), imports],
  ['src/panel/views', 'chrome.runtime.reload();\n', globals],
  ['src/panel/views', 'browser.runtime.reload();\n', globals],
];

const allowed: readonly (readonly [room: string, code: string])[] = [
  ['src/vtex', take('./json.ts')],
  ['src/vtex', take('jose')],
  ['src/inspected', take('../vtex/json.ts')],
  ['src/inspected', 'chrome.runtime.reload();\n'],
  ['src/panel/model', take('../../inspected/inspected-store.ts')],
  ['src/panel/model', take('../../vtex/json.ts')],
  ['src/panel/model', take('@preact/signals')],
  ['src/background', take('../messages.ts')],
  ['src/background', take('../inspected/in-page/calls.ts')],
  ['src/background', take('../vtex/host-pattern.ts')],
  ['src/background', take('webextension-polyfill')],
  ['src/panel/views', take('../model/draft.ts')],
  ['src/panel/views', take('../../vtex/json.ts')],
  ['src/panel/views', take('preact/hooks')],
  ['src/panel/views', 'document.write();\n'],
  ['src/browser', take('webextension-polyfill')],
];

const cases = [...forbidden, ...allowed].map(([room, code], index) => ({
  path: `${room}/case-${index}.ts`,
  code,
}));
let folder: string;
let report: string;

/** The house's own rules, over files that live nowhere but in this test. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rooms-'));
  const { $schema: _, vcs: __, ...rules } = readJson('biome.json');
  await writeFile(join(folder, 'biome.json'), JSON.stringify(rules));
  for (const { path, code } of cases) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  report = await lint();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One line a finding: `::error title=lint/style/noRestrictedImports,file=src/vtex/case-0.ts,…`. */
function lint(): Promise<string> {
  const biome = join(repository, 'node_modules/.bin/biome');
  return new Promise((resolve) => {
    const options = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
    execFile(biome, options, { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
}

function findings(index: number): string[] {
  const lines = report.split('\n').filter((line) => line.includes(`/case-${index}.ts`));
  return lines.map((line) => /title=[\w/]*\/(\w+)/.exec(line)?.[1] ?? line);
}

describe('a room', () => {
  it.each(forbidden.map(([room, code, rule], index) => [room, code.split('\n', 1)[0], rule, index] as const))(
    '%s may not: %s',
    (_room, _code, rule, index) => {
      expect(findings(index)).toEqual([rule]);
    },
  );

  it.each(
    allowed.map(([room, code], index) => [room, code.split('\n', 1)[0], forbidden.length + index] as const),
  )('%s may: %s', (_room, _code, index) => {
    expect(findings(index)).toEqual([]);
  });
});
