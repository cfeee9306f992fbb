import { computed, type ReadonlySignal } from '@preact/signals';
import { isEqual } from '../../vtex/same.ts';

/**
 * A computed signal that keeps its value while a newly computed one is the same: what depends on it is not computed, and
 * nothing of it drawn, again.
 */
export function computedUnlessSame<Value>(
  compute: () => Value,
  isSame: (now: Value, before: Value) => boolean = isEqual,
): ReadonlySignal<Value> {
  let last: { readonly value: Value } | null = null;
  return computed(() => {
    const value = compute();
    if (!last || !isSame(value, last.value)) last = { value };
    return last.value;
  });
}

/** Whether two maps have the same entries. */
export function isSameMap<Value>(
  now: ReadonlyMap<string, Value>,
  before: ReadonlyMap<string, Value>,
): boolean {
  return (
    now.size === before.size &&
    [...now].every(([name, value]) => before.has(name) && isEqual(value, before.get(name)))
  );
}
