import { expect, it } from 'vitest';
import { accountOf } from '../platform/accounts.ts';
import { bindingOfRoot } from '../platform/bindings.ts';
import { defaultSwitches } from '../platform/switches.ts';
import type { Namespaces } from '../sessions/session.ts';
import { computeSession } from './compute-session.ts';
import type { SessionApp } from './session-app.ts';

function compute(
  apps: readonly SessionApp[],
  draft: Namespaces,
  before: Namespaces = {},
  created = false,
): Namespaces {
  return computeSession(apps, {
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

it('computeSession: one app triggers another, in rounds', () => {
  const apps = [
    copying('second', ['one', 'x'], ['two', 'x']),
    copying('first', ['public', 'x'], ['one', 'x']),
  ];
  expect(compute(apps, { public: { x: { value: 7 } } }).two).toEqual({ x: { value: 7 } });
});

it('computeSession: runs no app when nothing changed, and on creation only those with `runOnCreate`', () => {
  const app = copying('a', ['public', 'x'], ['one', 'x']);
  const same = { public: { x: { value: { deep: [1] } } } };
  expect(compute([app], same, structuredClone(same)).one).toBeUndefined();
  const onCreate = copying('b', ['public', 'x'], ['two', 'x'], true);
  expect(compute([app, onCreate], {}, {}, true)).toEqual({ two: { x: { value: 'b' } } });
});

it('computeSession: the last of two apps that write one key wins', () => {
  const apps = [copying('a', ['public', 'x'], ['one', 'y']), copying('b', ['public', 'z'], ['one', 'y'])];
  expect(compute(apps, { public: { x: { value: 1 }, z: { value: 2 } } }).one).toEqual({ y: { value: 2 } });
});

it('computeSession: matches inputs against whole keys', () => {
  const app = copying('a', ['public', 'sc'], ['one', 'y']);
  expect(compute([app], { public: { scope: { value: 1 } } }).one).toBeUndefined();
});

it('computeSession: stops an app that triggers itself endlessly after 10 rounds', () => {
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
  compute([counter], { public: { n: { value: 0 } } });
  expect(runs).toBe(10);
});
