/** How often a measurement is repeated: as often as the time allows, within limits. */
export interface Repeats {
  readonly least: number;
  readonly most: number;
  /** Milliseconds after which no further one begins, once there are enough. */
  readonly time: number;
}

/** Repeats work, with a number that begins at 0; returns what each returned. */
export async function repeat<T>(
  { least, most, time }: Repeats,
  work: (index: number) => Promise<T>,
  now: () => number = () => performance.now(),
): Promise<T[]> {
  const results: T[] = [];
  const begun = now();
  while (results.length < most && (results.length < least || now() - begun < time))
    results.push(await work(results.length));
  return results;
}

/** One value of each of two series. */
export interface Pair {
  readonly ours: number;
  readonly reference: number;
}

/**
 * Measures both of a pair one after the other, in alternating order: what comes first is then not always the same.
 * @param first the number of the pair, from 0: pairs with an even number begin with ours.
 */
export async function measurePair(
  first: number,
  measure: { readonly [Of in keyof Pair]: () => Promise<number> },
): Promise<Pair> {
  const values = { ours: 0, reference: 0 };
  const order = first % 2 === 0 ? (['ours', 'reference'] as const) : (['reference', 'ours'] as const);
  for (const each of order) values[each] = await measure[each]();
  return values;
}

/** The two series of some pairs. */
export function seriesOf(pairs: readonly Pair[]) {
  return {
    ours: pairs.map(({ ours }) => ours),
    reference: pairs.map(({ reference }) => reference),
  };
}
