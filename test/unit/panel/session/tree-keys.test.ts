import { describe, expect, it } from 'vitest';
import { treeCommand } from '../../../../src/panel/session/tree-keys.ts';
import { treeOf, treeRows } from '../../../../src/panel/session/tree-rows.ts';
import { parseSession, type Session } from '../../../../src/vtex/session.ts';

const session = parseSession({
  id: 'x',
  namespaces: {
    account: { accountName: { value: 'a' } },
    public: { pickup: { value: { name: 'A' } }, zone: { value: '1' } },
    store: { channel: { value: '1' }, 'ana@example.com': { value: '' } },
  },
}) as Session;

/** What a key does at a row, in words: `go public.zone`. */
function press(key: string, at: string, closed: readonly string[] = []): string | null {
  const rows = treeRows(treeOf(session), ({ path }) => !closed.includes(path.join('.')));
  const active = rows.find(({ node: { path } }) => path.join('.') === at);
  if (!active) throw new Error(`There is no row ${at}`);
  const command = treeCommand(key, rows, active);
  if (!command || command.kind === 'nothing') return command?.kind ?? null;
  if (command.kind === 'go') return `go ${command.to.node.path.join('.')}`;
  return `toggle ${command.rows.map(({ node: { path } }) => path.join('.')).join()}`;
}

describe('the keys of the tree', () => {
  it.each([
    ['ArrowDown', 'account', 'go account.accountName'],
    ['ArrowUp', 'public', 'go account.accountName'],
    ['ArrowUp', 'id', 'nothing'],
    ['ArrowDown', 'store.ana@example.com', 'nothing'],
    ['Home', 'store', 'go id'],
    ['End', 'id', 'go store.ana@example.com'],
    ['ArrowRight', 'public', 'go public.pickup'],
    ['ArrowRight', 'public.zone', 'nothing'],
    ['ArrowLeft', 'public', 'toggle public'],
    ['ArrowLeft', 'public.zone', 'go public'],
    ['ArrowLeft', 'id', 'nothing'],
    ['Enter', 'public', 'toggle public'],
    [' ', 'public.zone', 'nothing'],
    ['p', 'id', 'go public'],
    ['P', 'public', 'go public.pickup'],
    ['s', 'store', 'nothing'],
    ['/', 'id', null],
    ['Tab', 'id', null],
    ['Escape', 'id', null],
  ])('%s at %s: %s', (key, at, does) => {
    expect(press(key, at)).toBe(does);
  });

  it('reveal no letter of a name that is redacted', () => {
    expect(press('a', 'store')).toBe('go account');
    expect(press('a', 'account')).toBe('go account.accountName');
    expect(press('a', 'account.accountName')).toBe('go account');
  });

  it('open a closed row, or all closed rows of its level', () => {
    expect(press('ArrowRight', 'public', ['public'])).toBe('toggle public');
    expect(press('*', 'public', ['public', 'store'])).toBe('toggle public,store');
  });
});
