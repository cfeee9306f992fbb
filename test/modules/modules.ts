/** What a module may use. */
interface Module {
  /** Other modules whose files it may import. */
  readonly modules: readonly string[];
  readonly packages: readonly string[];
}

const signals = '@preact/signals';
const drawing = ['preact', 'preact/hooks', signals];
const webExtension = 'webextension-polyfill';

/** The only file of `src/inspected` that the panel may import: its interface to the inspected tab. */
const port = 'src/inspected/inspected-store.ts';

/**
 * Every module of `src`: a folder, or one file that has its own rule, with all that it may import. CONTRIBUTING has a
 * diagram of it; a test compares both with the imports of the code.
 */
export const modules: Readonly<Record<string, Module>> = {
  vtex: { modules: [], packages: ['countries-list/minimal/countries.2to3.min.json', 'jose', 'valibot'] },
  findings: { modules: ['vtex'], packages: [] },
  'in-page': { modules: [], packages: ['valibot'] },
  messages: { modules: ['vtex'], packages: ['valibot'] },
  webext: { modules: ['messages', 'vtex'], packages: [webExtension, 'valibot', signals] },
  port: { modules: ['vtex'], packages: [] },
  inspected: {
    modules: ['port', 'in-page', 'messages', 'webext', 'vtex'],
    packages: [webExtension, 'valibot'],
  },
  background: { modules: ['in-page', 'messages', 'webext', 'vtex'], packages: [webExtension, 'valibot'] },
  devtools: { modules: ['messages', 'webext'], packages: ['valibot'] },
  grant: { modules: ['webext'], packages: [] },
  'panel/main': {
    modules: ['inspected', 'webext', 'vtex', 'panel/shell', 'panel/model', 'panel/storage', 'panel/i18n'],
    packages: [],
  },
  'panel/log': { modules: ['port', 'vtex'], packages: [signals] },
  'panel/draft': { modules: ['vtex'], packages: [signals] },
  'panel/storage': { modules: ['panel/draft', 'panel/log'], packages: ['valibot'] },
  'panel/model': { modules: ['panel/log', 'panel/draft', 'findings', 'port', 'vtex'], packages: [signals] },
  'panel/i18n': { modules: [], packages: drawing },
  'panel/kit': { modules: ['panel/model', 'panel/i18n', 'findings', 'vtex'], packages: drawing },
  'panel/access': { modules: ['panel/kit', 'panel/model', 'panel/i18n', 'vtex'], packages: [] },
  'panel/page-session': { modules: ['port', 'panel/model', 'panel/log', 'vtex'], packages: [signals] },
  'panel/regions': { modules: ['panel/model', 'vtex'], packages: [signals] },
  'panel/findings': {
    modules: [
      'panel/page-session',
      'panel/regions',
      'panel/storage',
      'panel/kit',
      'panel/model',
      'panel/log',
      'panel/i18n',
      'findings',
      'vtex',
    ],
    packages: ['preact', 'preact/hooks', signals],
  },
  'panel/shopper': {
    modules: [
      'panel/findings',
      'panel/page-session',
      'panel/regions',
      'panel/kit',
      'panel/model',
      'panel/draft',
      'panel/log',
      'panel/i18n',
      'vtex',
    ],
    packages: drawing,
  },
  'panel/session': {
    modules: ['panel/page-session', 'panel/kit', 'panel/model', 'panel/i18n', 'vtex'],
    packages: drawing,
  },
  'panel/shell': {
    modules: [
      'panel/shopper',
      'panel/session',
      'panel/access',
      'panel/findings',
      'panel/kit',
      'panel/model',
      'panel/log',
      'panel/i18n',
      'findings',
      'vtex',
    ],
    packages: drawing,
  },
};

/** The module that a file belongs to. */
export function moduleOf(path: string): string {
  if (path === port) return 'port';
  if (/^src\/panel\/(main|open-panel)\.tsx$/.test(path)) return 'panel/main';
  const [, first = '', second = ''] = path.split('/');
  return first === 'panel' ? `${first}/${second}` : first;
}
