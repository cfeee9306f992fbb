/** Half of the values are between `low` and `high`: the quartiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The value below which a share of the values is, interpolated between its neighbours.
 * @param share from 0 to 1
 * @throws when there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new Error('There are no values');
  return below + (above - below) * (position - Math.floor(position));
}

/** Median and quartiles. @throws when there are no values */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** What two series of pairs are to each other. */
export interface Ratio {
  /** The ratio of the two medians. */
  readonly ofMedians: number;
  /** The ratios of the single pairs: they differ less than the values, where both of a pair were slow. */
  readonly ofPairs: Spread;
}

/** @throws when there are no values, or not as many in one series as in the other */
export function ratioOf(ours: readonly number[], reference: readonly number[]): Ratio {
  if (ours.length !== reference.length) throw new Error('The series are not pairs');
  return {
    ofMedians: quantile(ours, 0.5) / quantile(reference, 0.5),
    ofPairs: spreadOf(ours.map((value, index) => value / (reference[index] ?? Number.NaN))),
  };
}
