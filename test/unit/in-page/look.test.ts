import { describe, expect, it } from 'vitest';
import { look } from '../../../src/in-page/look.ts';
import { FakeTab } from '../inspected/fake-tab.ts';

function lookAt(tab: FakeTab, nonce = 'nonce-1'): Record<string, unknown> {
  const result = tab.run(`(${look})("slot", ${JSON.stringify(nonce)})`);
  return JSON.parse(String(result));
}

describe('the look at a document', () => {
  it('reports the origin and that the document is parsed', () => {
    expect(lookAt(new FakeTab('https://store.example:8443/shoes?x=1'))).toMatchObject({
      origin: 'https://store.example:8443',
      parsed: true,
      found: [],
    });
  });

  it('distinguishes the source of a page, as Chromium shows it, from the page', () => {
    const source = '<body><div class="line-gutter-backdrop"></div><form></form></body>';
    expect(lookAt(new FakeTab('https://store.example/', source)).origin).toBe('view-source:');
  });

  it('gives a document one nonce, however often it looks', () => {
    const tab = new FakeTab();
    expect(lookAt(tab, 'first').nonce).toBe('first');
    expect(lookAt(tab, 'second').nonce).toBe('first');
  });

  it('gives the next document of the same origin another nonce', () => {
    const tab = new FakeTab();
    lookAt(tab, 'first');
    tab.navigate('https://store.example/');
    expect(lookAt(tab, 'second').nonce).toBe('second');
  });

  it('adds no enumerable property to the page’s window', () => {
    const tab = new FakeTab();
    const before = Object.keys(tab.page);
    lookAt(tab);
    expect(Object.keys(tab.page)).toEqual(before);
  });

  it('reads what a Store Framework page reports of itself', () => {
    const tab = new FakeTab();
    tab.define('__RUNTIME__', {
      account: 'inventedstore',
      workspace: 'dev',
      production: false,
      rootPath: '/pt',
    });
    expect(lookAt(tab)).toMatchObject({
      account: 'inventedstore',
      workspace: 'dev',
      production: false,
      rootPath: '/pt',
      found: ['__RUNTIME__'],
    });
  });

  it('reads the account of a FastStore page', () => {
    const tab = new FakeTab();
    tab.define('VTEX_METADATA', { account: 'inventedstore', renderer: 'faststore' });
    expect(lookAt(tab)).toMatchObject({ account: 'inventedstore', found: ['VTEX_METADATA'] });
  });

  it.each([
    '<script src="https://inventedstore.vtexassets.com/a.js"></script>',
    '<link rel="stylesheet" href="https://io.vtex.com.br/a.css">',
    '<img src="https://inventedstore.vteximg.com.br/a.png">',
  ])('recognizes the assets of VTEX: %s', (html) => {
    expect(lookAt(new FakeTab('https://store.example/', html)).found).toEqual(['assets']);
  });

  it.each(['VtexWorkspace=master%3A-', 'vtex_binding_address=x', 'VTEXSC=sc=1', 'VtexRCMacIdv7=x'])(
    'recognizes the cookie %s at any position',
    (cookie) => {
      const tab = new FakeTab();
      tab.page.document.cookie = 'first=1';
      tab.page.document.cookie = cookie;
      expect(lookAt(tab).found).toEqual(['cookies']);
    },
  );

  it('ignores a cookie with another name', () => {
    const tab = new FakeTab();
    tab.page.document.cookie = 'notVtexWorkspace=1';
    expect(lookAt(tab).found).toEqual([]);
  });

  it.each([
    ['a text', 'x'],
    ['null', null],
    ['a number', 1],
  ])('does not count a page signal that is %s', (_, value) => {
    const tab = new FakeTab();
    tab.define('__RUNTIME__', value);
    expect(lookAt(tab).found).toEqual([]);
  });

  it('continues where a variable of the page throws', () => {
    const tab = new FakeTab();
    Object.defineProperty(tab.page, '__RUNTIME__', {
      get: () => {
        throw new Error('of the page');
      },
    });
    expect(lookAt(tab).found).toEqual([]);
  });

  it('makes no request', () => {
    const tab = new FakeTab();
    lookAt(tab);
    expect(tab.fetch).not.toHaveBeenCalled();
  });
});
