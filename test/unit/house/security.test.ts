import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson, repository } from './repository.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const manifest = readJson('manifest.json') as {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};
const asked = ['devtools_page', ...manifest.permissions, ...manifest.optional_host_permissions];

/** The rows of the table below a heading: of each cell what stands in backquotes. */
function rowsBelow(document: string, heading: string): string[][][] {
  const section = document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.slice(1).map((row) => {
    const cells = row
      .split(' | ')
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    return cells;
  });
}

/** What the use of a permission looks like in code. */
const uses: Readonly<Record<string, RegExp>> = {
  devtools_page: /devtools\.panels\.create/,
  storage: /storage\.(session|local)|browser\.storage/,
  scripting: /scripting\.executeScript/,
  cookies: /cookies\??\.(getAll|set|onChanged)/,
  '*://*/*': /permissions\.request/,
};

const security = read('docs/security.md');
const permissions = rowsBelow(security, 'What it asks of the browser');

describe('the permissions', () => {
  it('are those of the manifest in the README and in the document on security', () => {
    expect(permissions.map(([[name = ''] = []]) => name).sort()).toEqual([...asked].sort());
    const inReadme = rowsBelow(read('README.md'), 'Permissions').map(([[name = ''] = []]) => name);
    expect([...new Set(inReadme)].sort()).toEqual([...asked].sort());
  });

  it.each(permissions.map(([[name = ''] = [], files = []]) => [name, files] as const))(
    '%s is used by the code that is said to need it, and by no other',
    (name, files) => {
      const pattern = uses[name] ?? /$^/;
      const users = sources().filter((path) => pattern.test(read(path)));
      expect(users.sort()).toEqual([...files].sort());
    },
  );
});

describe('the background', () => {
  it('registers what the document says, and nothing else', () => {
    const code = sources()
      .filter((path) => path.startsWith('src/background/'))
      .map(read)
      .join('\n');
    const registered = [...code.matchAll(/(\w+\.on\w+)\.addListener\(/g)].map(([, event = '']) => event);
    expect(registered.sort()).toEqual(['permissions.onAdded', 'permissions.onRemoved', 'runtime.onMessage']);
    for (const event of registered) expect(security).toContain(`\`${event}\``);
  });

  it('has no call to a store of its own', () => {
    const outside = sources().filter((path) => /^src\/(background|panel)\//.test(path));
    expect(outside.filter((path) => /(?<!\.)\bfetch\(/.test(read(path)))).toEqual([]);
  });
});

describe('what is stored', () => {
  it('has the keys that the document names', () => {
    const named = rowsBelow(security, 'What is stored, where, and for how long').flatMap(
      ([, , key = []]) => key,
    );
    const code = sources()
      .filter((path) => path.startsWith('src/browser/'))
      .map(read)
      .join('\n');
    const inCode = [...code.matchAll(/\bkey(?:Of)? = (?:\([^)]*\) => )?[`']([\w-]+)/g)].map(
      ([, key = '']) => key,
    );
    expect(inCode.sort()).toEqual([...named].sort());
  });
});

it('the document names files that are there', () => {
  const named = [...security.matchAll(/`((?:src|test)\/[\w/.-]+)`/g)].map(([, path = '']) => path);
  expect(named).not.toEqual([]);
  expect(named.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});

/** Every source file, from the top of the repository. */
function sources(): string[] {
  const files = readdirSync(join(repository, 'src'), { encoding: 'utf8', recursive: true });
  return files.filter((path) => /\.tsx?$/.test(path)).map((path) => join('src', path));
}
