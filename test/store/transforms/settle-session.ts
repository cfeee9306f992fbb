import { isDeepStrictEqual } from 'node:util';
import { type Namespaces, withEntries } from '../sessions/session.ts';
import type { SessionApp, TransformInput, TransformOutput } from './session-app.ts';

/** Two apps that answer each other for ever are cut off here; the platform guards its loop too, at an unknown count. */
const mostRounds = 10;

interface ChangedKey {
  readonly namespace: string;
  readonly key: string;
}

function changedKeys(before: Namespaces, after: Namespaces): readonly ChangedKey[] {
  return Object.entries(after).flatMap(([namespace, entries]) =>
    Object.entries(entries)
      .filter(([key, { value }]) => !isDeepStrictEqual(value, before[namespace]?.[key]?.value))
      .map(([key]) => ({ namespace, key })),
  );
}

function listensTo(app: SessionApp, { namespace, key }: ChangedKey): boolean {
  const patterns = app.inputs[namespace] ?? [];
  return patterns.some((pattern) => new RegExp(`^(?:${pattern})$`).test(key));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function write(namespaces: Namespaces, output: TransformOutput): Namespaces {
  return Object.entries(output).reduce((written, [namespace, values]) => {
    // Nothing to clear: an empty value makes no key that was never there.
    const kept = Object.entries(values).filter(
      ([key, value]) => !isEmpty(value) || written[namespace]?.[key] !== undefined,
    );
    if (kept.length === 0) return written;
    const entries = Object.fromEntries(kept.map(([key, value]) => [key, { value: value ?? '' }]));
    return withEntries(written, namespace, entries);
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
