import { findingsTable } from '../documents/findings-table.ts';
import { code, none, table } from '../documents/markdown.ts';
import { publicKeysTable } from '../documents/public-keys-table.ts';
import { disclosures } from './disclosures.ts';

const { permissions, requests, kept } = disclosures;

const named = ({ name, optional }: (typeof permissions)[number]) =>
  `${code(name)}${optional ? ', optional' : ''}`;

/** The tables of each document, by the name that stands in the comments around them. */
export const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': {
    permissions: table(
      ['what', 'why'],
      permissions.map((permission) => [named(permission), permission.why]),
    ),
  },
  'PRIVACY.md': {
    requests: table(
      ['request', 'when'],
      requests.map(({ method, path, when }) => [code(`${method} ${path}`), when]),
    ),
    kept: table(
      ['what', 'where', 'how long'],
      kept.map(({ what, where, until }) => [what, where, until]),
    ),
  },
  'docs/security.md': {
    permissions: table(
      ['permission', 'code that needs it', 'why'],
      permissions.map((permission) => [
        named(permission),
        permission.files.map(code).join(', '),
        permission.why,
      ]),
    ),
    kept: table(
      ['what', 'where', 'key', 'how long'],
      kept.map(({ what, where, storage, until }) => [what, where, storage ? code(storage.key) : none, until]),
    ),
  },
  'docs/findings.md': { findings: findingsTable() },
  'docs/public-keys.md': { 'public-keys': publicKeysTable() },
};

const around = (name: string) => new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`);

/** A document with its tables as they should be. @throws Error where the place of one is missing. */
export function withTables(path: string, text: string): string {
  return Object.entries(tables[path] ?? {}).reduce((before, [name, rows]) => {
    if (!around(name).test(before)) throw new Error(`${path} has no place for the table ${name}`);
    return before.replace(around(name), (_, start, end) => `${start}${rows}${end}`);
  }, text);
}
