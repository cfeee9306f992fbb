/** What can be sent between the test and a browser. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Runs an expression, or a function that uses nothing but its arguments, somewhere else. */
export interface Evaluate {
  <T>(expression: string): Promise<T>;
  <A extends readonly Json[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

/** The source of an expression that calls `fn` with `args` in another world. */
function asExpression(fn: string | ((...args: never) => unknown), args: readonly Json[] = []): string {
  return typeof fn === 'string' ? fn : callSource(fn, `...${JSON.stringify(args)}`);
}

/**
 * The same with the arguments as source. `__name` is a helper that esbuild (so tsx, so vitest) adds to
 * functions and that does not exist in the other world.
 */
export function callSource(fn: (...args: never) => unknown, args: string): string {
  return `((__name) => (${fn})(${args}))((f) => f)`;
}

/** An `Evaluate` over something that only knows expressions. */
export function evaluateWith(run: (expression: string) => Promise<unknown>): Evaluate {
  return <T>(fn: string | ((...args: never) => unknown), ...args: readonly Json[]) =>
    run(asExpression(fn, args)) as Promise<T>;
}
