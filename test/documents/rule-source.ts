import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from './english.ts';
import { code } from './markdown.ts';

/** The source of a rule. */
export function sourceOf(id: string): string {
  return readFileSync(join(import.meta.dirname, '../../src/findings', `${id}.ts`), 'utf8');
}

/** Where a rule is known from: an address, and what to look for there. */
const see = /^@see (https:\S+)(?: \((.+)\))?$/;

/** The comment of the exported rule in one line, with links to what it is known from. @throws Error where there is none. */
export function commentOf(source: string): string {
  const [, comment] = source.match(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Rule</) ?? [];
  if (comment === undefined) throw new Error(`A rule has no comment above it:\n${source}`);
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
  const text = lines.filter((line) => line !== '' && !see.test(line));
  const links = lines.flatMap((line) => {
    const [, address, reference] = line.match(see) ?? [];
    return address ? [`([docs](${address})${reference ? `, ${reference}` : ''})`] : [];
  });
  return [...text, ...links].join(' ');
}

/** The buttons that a rule may have, by its source. @throws Error where that says nothing of them. */
export function buttonsOf(source: string): readonly string[] {
  const found = [...source.matchAll(/\{\s*kind: '(set|send|apply|refresh|reload|ask-region)'([^}]*)\}/g)];
  if (found.length === 0 && /wayOut(?!: null)/.test(source))
    throw new Error(`A rule has a button of which its source does not say what it does:\n${source}`);
  return [...new Set(found.map(([, kind, members = '']) => labelOf(kind, members, source)))];
}

function labelOf(kind: string | undefined, members: string, source: string): string {
  if (kind === 'reload') return english('reloadPage');
  if (kind === 'refresh') return english('readAgain');
  if (kind === 'send') return english('sendAgain');
  if (kind === 'apply')
    return english(/\bas: 'page'/.test(members) ? 'sendPageValues' : 'takePlatformValues');
  if (kind === 'ask-region') return english('askWithCookies');
  const verb = /\bto: ''/.test(members) ? 'Clear' : 'Set';
  const revert = nameIn(members, 'revert', source);
  return `${verb} ${nameIn(members, 'key', source) ?? 'the key'}${revert ? `, revert ${revert}` : ''}`;
}

/** The key that a member names, as text or by a constant of the file; `null` where there is none or it depends on what is found. */
function nameIn(members: string, member: string, source: string): string | null {
  const [, shorthand, text, constant = shorthand] =
    members.match(new RegExp(`\\b(${member})\\b(?:: (?:'([^']+)'|(\\w+)))?`)) ?? [];
  if (text !== undefined) return code(text);
  const [, value] = source.match(new RegExp(`^const ${constant} = '([^']+)'`, 'm')) ?? [];
  return value === undefined ? null : code(value);
}
