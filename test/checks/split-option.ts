/** One option of ours out of arguments that are otherwise somebody else's: `--name value` or `--name=value`. */
export function splitOption(
  args: readonly string[],
  name: string,
): { readonly value: string | undefined; readonly rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const found = args[at];
  if (found === undefined) return { value: undefined, rest: args };
  const isJoined = found.includes('=');
  const value = isJoined ? found.slice(found.indexOf('=') + 1) : (args[at + 1] ?? '');
  return { value, rest: args.toSpliced(at, isJoined ? 1 : 2) };
}
