const forbidden = [
  { what: 'remote code', pattern: /(?<!@)\b(import|from|importScripts)\s*\(?\s*["'`](https?:)?\/\// },
  { what: 'a remote style or picture', pattern: /(url\(|@import)\s*["']?(https?:)?\/\// },
  // `inspectedWindow.eval` runs in the store's page; its receiver has no name left after minifying. As a key of an
  // object, the word is a description of that method.
  { what: 'eval', pattern: /(?<![.\w$])eval\b(?!\s*:)|\b(window|self|globalThis)\.eval\b/ },
  { what: 'code made of text', pattern: /(?<![\w$])Function\s*[(`]|\bset(Timeout|Interval)\s*\(\s*["'`]/ },
] as const;

/** What a built script or style holds that no extension may. */
export function codeFindings(path: string, code: string): string[] {
  return forbidden
    .filter(({ pattern }) => pattern.test(code))
    .map(({ what, pattern }) => `${path} holds ${what}: ${pattern.exec(code)?.[0]}`);
}
