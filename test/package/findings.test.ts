import { describe, expect, it } from 'vitest';
import { manifestFindings } from './built-manifest-findings.ts';
import { codeFindings } from './code-findings.ts';
import { loadedByPanel, panelPage } from './loaded-files.ts';
import { pageFindings } from './page-findings.ts';
import { unusedFiles } from './unused-files.ts';

const files = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));

describe('manifestFindings', () => {
  const valid = {
    permissions: ['storage', 'scripting', 'cookies'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'" },
  };

  it('reports nothing for a valid manifest', () => {
    expect(manifestFindings({ ...valid, minimum_chrome_version: '123' }, 'chromium')).toEqual([]);
    expect(manifestFindings({ ...valid, browser_specific_settings: {} }, 'firefox')).toEqual([]);
  });

  it.each([
    ['chromium', { browser_specific_settings: {} }],
    ['firefox', { minimum_chrome_version: '123' }],
    ['chromium', { permissions: ['storage', 'scripting', 'cookies', 'tabs'] }],
    ['firefox', { optional_host_permissions: ['<all_urls>'] }],
    ['chromium', { permissions: undefined }],
    ['chromium', { content_security_policy: undefined }],
    ['chromium', { content_security_policy: "default-src 'none'; script-src 'self' https://cdn.test;" }],
  ] as const)('for %s reports %j', (name, change) => {
    expect(manifestFindings({ ...valid, ...change }, name)).toHaveLength(1);
  });

  it('reports every member that the extension does not need', () => {
    const members =
      'host_permissions optional_permissions content_scripts ' +
      'web_accessible_resources externally_connectable';
    for (const member of members.split(' ')) {
      expect(manifestFindings({ ...valid, [member]: [] }, 'firefox')).toEqual([`the manifest has ${member}`]);
    }
  });
});

describe('codeFindings', () => {
  it.each([
    'x.devtools.inspectedWindow.eval(a)',
    'f={eval:{minArgs:1}},evaluate(a)',
    'c=Function.call.bind(d);isFunction(c)',
    'import{a}from"./a.js";n="http://www.w3.org/2000/svg";setTimeout(()=>a(),1)',
    'a{background:url(./a.png)}',
  ])('has nothing against %s', (code) => {
    expect(codeFindings('a.js', code)).toEqual([]);
  });

  it.each([
    "import('https://cdn.test/a.js')",
    'import(`http://cdn.test/a.js`)',
    'import"//cdn.test/a.js"',
    'import{a}from"https://cdn.test/a.js"',
    'importScripts("https://cdn.test/a.js")',
    'a{background:url(https://cdn.test/a.png)}',
    '@import "//cdn.test/a.css"',
    'eval(a)',
    '(0,eval)(a)',
    'globalThis.eval(a)',
    'let e=eval;e(a)',
    'new Function(a)',
    'x=Function("return this")()',
    'window.Function(a)',
    'setTimeout("a()",1)',
  ])('reports %s', (code) => {
    expect(codeFindings('a.js', code)).toHaveLength(1);
  });
});

describe('pageFindings', () => {
  const build = files({ 'assets/a.js': '', 'assets/a.css': '' });

  it.each([
    '<script type="module" src="/assets/a.js"></script><link rel="stylesheet" href="../assets/a.css">',
    '<body>once=1</body>',
  ])('has nothing against %s', (html) => {
    expect(pageFindings('src/index.html', html, build)).toEqual([]);
  });

  it.each([
    '<script>a()</script>',
    '<script src="/assets/a.js">a()</script>',
    '<SCRIPT type="module">\na()\n</SCRIPT>',
    '<body onload="a()">',
    '<script src="https://cdn.test/a.js"></script>',
    '<script src=//cdn.test/a.js></script>',
    '<script src="/assets/gone.js"></script>',
    '<link rel="stylesheet" href="gone.css">',
  ])('reports %s', (html) => {
    expect(pageFindings('src/index.html', html, build)).toHaveLength(1);
  });
});

describe('files that a page loads', () => {
  const build = files({
    'manifest.json': `{"devtools_page":"${panelPage}","icons":{"16":"icons/16.png"}}`,
    [panelPage]: '<script src="/assets/a.js"></script><link href="/assets/a.css"><link href="/assets/b.js">',
    'assets/a.js': 'don\'t;import"./c.js";import(`./d.js`)',
    'assets/a.css': '@import "./b.css";a{background:url(../icons/a.png)}',
    'assets/b.js': '',
    'assets/b.css': '',
    'assets/c.js': 'import{a}from"./a.js"',
    'assets/d.js': '',
    'assets/unused.js': '',
    'icons/16.png': '',
    'icons/a.png': '',
    '_locales/en/messages.json': '{}',
    '.DS_Store': '',
  });

  it('loadedByPanel finds every script and style of the panel', () => {
    expect(loadedByPanel(build)).toEqual(
      ['a.css', 'a.js', 'b.css', 'b.js', 'c.js', 'd.js'].map((name) => `assets/${name}`),
    );
  });

  it('unusedFiles reports files that no other file loads', () => {
    expect(unusedFiles(build)).toEqual(['assets/unused.js', '.DS_Store']);
  });
});
