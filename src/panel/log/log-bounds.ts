import type { Action } from './action.ts';
import { hasShopper, type Reading, type Shopper } from './reading.ts';

/** All that a panel remembers of readings and actions, each list oldest first. */
export interface Entries {
  readonly readings: readonly Reading[];
  readonly actions: readonly Action[];
}

/** The most entries that are kept. */
export const mostEntries = 2_000;

/** The share of both that is kept once there is more: to drop entries one by one would be to count all each time. */
const keptShare = 0.9;

/** The most JSON that they hold, in UTF-16 code units of its text. What several entries share counts once. */
export const mostJson = 20_000_000;

/**
 * The entries that stay where there are too many. Whole entries go, the oldest first: readings before actions, which hold the
 * readings that the diff compares with. The newest reading always stays, and the newest that found something out: it is the one shown.
 */
export function withinBounds({ readings, actions }: Entries): Entries {
  const needed = new Set([...readings.slice(-1), ...readings.filter(isConclusive).slice(-1)]);
  const inOrderOfNeed = [...new Set([...needed, ...actions.toReversed(), ...readings.toReversed()])];
  const count = createCount();
  const firstOver = inOrderOfNeed.findIndex((entry, index) => {
    const json = count(entry);
    return index >= needed.size && (index >= mostEntries * keptShare || json > mostJson * keptShare);
  });
  if (firstOver === -1) return { readings, actions };
  const dropped = new Set<Reading | Action>(inOrderOfNeed.slice(firstOver));
  return {
    readings: readings.filter((reading) => !dropped.has(reading)),
    actions: actions.filter((action) => !dropped.has(action)),
  };
}

function isConclusive({ result }: Reading): boolean {
  return result !== null && result.kind !== 'failed' && result.kind !== 'superseded';
}

/** The JSON that some entries hold, in UTF-16 code units. */
export function jsonOf({ readings, actions }: Entries): number {
  const count = createCount();
  return [...readings, ...actions].reduce((_, entry) => count(entry), 0);
}

/** Adds up what entries hold, what they share once. */
function createCount(): (entry: Reading | Action) => number {
  const counted = new Set<object>();
  let json = 0;
  return (entry) => {
    for (const part of partsOf(entry)) {
      if (!counted.has(part)) json += lengthOf(part);
      counted.add(part);
    }
    return json;
  };
}

/** What an entry holds and may share with others. */
function partsOf(entry: Reading | Action): object[] {
  return heldBy(entry).filter((part) => part !== null);
}

function heldBy(entry: Reading | Action): (object | null)[] {
  if ('causes' in entry) {
    const { causes, replies, store, result } = entry;
    const parts = [causes, replies, store];
    if (result?.kind === 'failed') return [...parts, result.failure, ...heldByShopper(result.other ?? {})];
    if (!hasShopper(entry)) return parts;
    const tokens = entry.result.kind === 'response' ? entry.result.tokens : null;
    return [...parts, tokens, ...heldByShopper(entry.result.shopper)];
  }
  const { before, state, sent } = entry;
  const failure = state.kind === 'sending' ? null : state.failure;
  const after = state.kind === 'confirmed' ? state.after : null;
  const held = [before, after].flatMap((reading) => (reading ? partsOf(reading) : []));
  return [sent, failure, ...held];
}

function heldByShopper({ session, segment }: Partial<Shopper>): object[] {
  // A namespace that is text has no identity by which it would count once.
  const namespaces = [...(session?.namespaces.values() ?? [])].map((namespace) =>
    typeof namespace === 'object' ? namespace : (session?.namespaces ?? null),
  );
  return [...namespaces, session?.envelope ?? null, segment ?? null].filter((part) => part !== null);
}

/**
 * The JSON that an entry holds and that no entry before it was measured with, in UTF-16 code units. What is measured once
 * counts no more, so that the sum over all entries is never less than what they hold.
 */
export function newJson(entry: Reading | Action): number {
  const parts = partsOf(entry).filter((part) => !lengths.has(part));
  return parts.reduce((sum, part) => sum + lengthOf(part), 0);
}

const lengths = new WeakMap<object, number>();

function lengthOf(part: object): number {
  const length = lengths.get(part) ?? JSON.stringify(part instanceof Map ? [...part] : part).length;
  lengths.set(part, length);
  return length;
}
