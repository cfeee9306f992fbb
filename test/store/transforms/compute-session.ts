import { isDeepStrictEqual } from 'node:util';
import { type Namespaces, withEntries, withoutKeys } from '../sessions/session.ts';
import type { SessionApp, TransformInput, TransformOutput } from './session-app.ts';

/** Limit for apps that trigger each other endlessly; the platform limits its loop too, at an unknown count. */
const maxRounds = 10;

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
    // An empty value does not create a key: there is nothing to clear.
    const kept = Object.entries(values).filter(
      ([key, value]) => value !== undefined && (!isEmpty(value) || left[namespace]?.[key] !== undefined),
    );
    const entries = Object.fromEntries(kept.map(([key, value]) => [key, { value: value ?? '' }]));
    return withEntries(left, namespace, entries);
  }, namespaces);
}

/** A session to compute: `before` the write, `draft` with the write included, and whether it is new. */
interface SessionDraft extends Omit<TransformInput, 'namespaces'> {
  readonly before: Namespaces;
  readonly draft: Namespaces;
  readonly created: boolean;
}

/**
 * Runs the session apps in rounds until nothing changes: all apps that listen to a changed key get the same session,
 * and of two that write one key the last in the list wins. Returns the computed namespaces.
 */
export function computeSession(apps: readonly SessionApp[], session: SessionDraft): Namespaces {
  const { before, draft, created, ...rest } = session;
  let current = draft;
  let changed = changedKeys(before, draft);
  for (let round = 0; round < maxRounds; round += 1) {
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
