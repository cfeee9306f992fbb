const forbidden = [
  { what: 'remote code', pattern: /(?<!@)\b(import|from|importScripts)\s*\(?\s*["'`](https?:)?\/\// },
  { what: 'a remote style or picture', pattern: /(url\(|@import)\s*["']?(https?:)?\/\// },
  // `inspectedWindow.eval` runs in the store's page; minifying renames its receiver. As a key of an object, `eval`
  // describes that method.
  { what: 'eval', pattern: /(?<![.\w$])eval\b(?!\s*:)|\b(window|self|globalThis)\.eval\b/ },
  { what: 'code made from text', pattern: /(?<![\w$])Function\s*[(`]|\bset(Timeout|Interval)\s*\(\s*["'`]/ },
] as const;

/** What a built script or style contains that no extension may contain. */
export function codeFindings(path: string, code: string): string[] {
  return forbidden
    .filter(({ pattern }) => pattern.test(code))
    .map(({ what, pattern }) => `${path} contains ${what}: ${pattern.exec(code)?.[0]}`);
}
