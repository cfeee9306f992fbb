import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson, repository } from './repository.ts';

const manifest = readJson('manifest.json');

describe('the manifest', () => {
  it('has the version of the package', () => {
    expect(manifest.version).toBe(readJson('package.json').version);
  });

  it.each([
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ])('has no %s', (member) => {
    expect(manifest).not.toHaveProperty(member);
  });

  it('lets the extension’s pages run and load only files of the extension itself', () => {
    const { extension_pages } = manifest.content_security_policy as { extension_pages: string };
    expect(extension_pages).toContain("default-src 'none'");
    expect(extension_pages).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });

  it('names only files that exist', () => {
    const icons = Object.values(manifest.icons as Record<string, string>);
    const files = [...icons.map((icon) => `public/${icon}`), String(manifest.devtools_page)];
    expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
  });

  it('has a default language that exists', () => {
    expect(existsSync(join(repository, 'public/_locales', String(manifest.default_locale)))).toBe(true);
  });
});
