/** Runs every step, also after one that failed. @throws one error that lists all that failed */
export async function doAll(doing: string, steps: readonly (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, `${doing}: ${errors.join('; ')}`);
}
