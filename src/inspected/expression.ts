/**
 * The text of an expression that calls a self-contained function: it may use nothing from outside its own body.
 * @param args JSON, or other self-contained functions.
 */
export function expressionOf<Args extends unknown[]>(
  code: (...args: Args) => string | Promise<string>,
  args: Readonly<Args>,
): string {
  const texts = args.map((arg) => (typeof arg === 'function' ? String(arg) : JSON.stringify(arg)));
  return `(${code})(${texts.join()})`;
}
