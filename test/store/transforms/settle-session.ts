import { isDeepStrictEqual } from 'node:util';
import { type Namespaces, withEntries, withoutKeys } from '../sessions/session.ts';
import type { SessionApp, TransformInput, TransformOutput } from './session-app.ts';

/** Two apps that answer each other for ever are cut off here; the platform guards its loop too, at an unknown count. */
const mostRounds = 10;

interface ChangedKey {
  readonly namespace: string;
  readonly key: string;
}

function changedKeys(before: Namespaces, after: Namespaces): readonly ChangedKey[] {
  return Object.keys({ ...before, ...after }).flatMap((namespace) => {
    const [old, now] = [before[namespace] ?? {}, after[namespace] ?? {}];
    return Object.keys({ ...old, ...now })
      .filter((key) => !isDeepStrictEqual(now[key]?.value, old[key]?.value))
      .map((key) => ({ namespace, key }));
  });
}

function listensTo(app: SessionApp, { namespace, key }: ChangedKey): boolean {
  const patterns = app.inputs[namespace] ?? [];
  return patterns.some((pattern) => new RegExp(`^(?:${pattern})$`).test(key));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '';
}

function write(namespaces: Namespaces, output: TransformOutput): Namespaces {
  return Object.entries(output).reduce((written, [namespace, values]) => {
    const gone = Object.keys(values).filter((key) => values[key] === undefined);
    const left = withoutKeys(written, namespace, gone);
    // Nothing to clear: an empty value makes no key that was never there.
    const kept = Object.entries(values).filter(
      ([key, value]) => value !== undefined && (!isEmpty(value) || left[namespace]?.[key] !== undefined),
    );
    const entries = Object.fromEntries(kept.map(([key, value]) => [key, { value: value ?? '' }]));
    return withEntries(left, namespace, entries);
  }, namespaces);
}

/** A session on its way through the apps: `before` the write, `draft` with the write in, and whether it is new. */
interface Unsettled extends Omit<TransformInput, 'namespaces'> {
  readonly before: Namespaces;
  readonly draft: Namespaces;
  readonly created: boolean;
}

/**
 * Runs the session apps in rounds until nothing changes: all apps that listen to what changed see the same session,
 * and where two write one key the last in the list wins. Answers the settled namespaces.
 */
export function settleSession(apps: readonly SessionApp[], session: Unsettled): Namespaces {
  const { before, draft, created, ...rest } = session;
  let current = draft;
  let changed = changedKeys(before, draft);
  for (let round = 0; round < mostRounds; round += 1) {
    const due = apps.filter(
      (app) => (round === 0 && created && app.runOnCreate) || changed.some((key) => listensTo(app, key)),
    );
    const seen = current;
    const outputs = due.map((app) => app.transform({ ...rest, namespaces: seen }));
    current = outputs.reduce(write, seen);
    changed = changedKeys(seen, current);
    if (changed.length === 0) break;
  }
  return current;
}
