import { expect, it } from 'vitest';
import { accountOf } from '../platform/accounts.ts';
import { bindingOfRoot } from '../platform/bindings.ts';
import { defaultSwitches } from '../platform/switches.ts';
import type { Namespaces } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';
import { settleSession } from './settle-session.ts';

function settle(
  apps: readonly SessionApp[],
  draft: Namespaces,
  before: Namespaces = {},
  created = false,
): Namespaces {
  return settleSession(apps, {
    account: accountOf('store.localhost'),
    binding: bindingOfRoot(''),
    sessionId: 'session',
    switches: defaultSwitches,
    now: 0,
    before,
    draft,
    created,
  });
}

function copying(
  name: string,
  from: [string, string],
  to: [string, string],
  runOnCreate = false,
): SessionApp {
  return {
    name,
    inputs: { [from[0]]: [from[1]] },
    runOnCreate,
    transform: ({ namespaces }) => ({ [to[0]]: { [to[1]]: namespaces[from[0]]?.[from[1]]?.value ?? name } }),
  };
}

it('lets one app start another, in rounds', () => {
  const apps = [
    copying('second', ['one', 'x'], ['two', 'x']),
    copying('first', ['public', 'x'], ['one', 'x']),
  ];
  expect(settle(apps, { public: { x: { value: 7 } } }).two).toEqual({ x: { value: 7 } });
});

it('runs nothing when nothing changed, and only the apps marked so on creation', () => {
  const app = copying('a', ['public', 'x'], ['one', 'x']);
  const same = { public: { x: { value: { deep: [1] } } } };
  expect(settle([app], same, structuredClone(same)).one).toBeUndefined();
  const marked = copying('b', ['public', 'x'], ['two', 'x'], true);
  expect(settle([app, marked], {}, {}, true)).toEqual({ two: { x: { value: 'b' } } });
});

it('lets the last of two writers of one key win', () => {
  const apps = [copying('a', ['public', 'x'], ['one', 'y']), copying('b', ['public', 'z'], ['one', 'y'])];
  expect(settle(apps, { public: { x: { value: 1 }, z: { value: 2 } } }).one).toEqual({ y: { value: 2 } });
});

it('matches whole keys', () => {
  const app = copying('a', ['public', 'sc'], ['one', 'y']);
  expect(settle([app], { public: { scope: { value: 1 } } }).one).toBeUndefined();
});

it('cuts off apps that answer each other for ever', () => {
  let runs = 0;
  const counter: SessionApp = {
    name: 'counter',
    inputs: { public: ['n'] },
    runOnCreate: false,
    transform: () => {
      runs += 1;
      return { public: { n: runs } };
    },
  };
  settle([counter], { public: { n: { value: 0 } } });
  expect(runs).toBe(10);
});
