/** What Node needs before version 21 for `JSON.rawJSON`, which the browsers have. */
export const jsonSourceFlags: readonly string[] =
  Number.parseInt(process.versions.node, 10) < 21 ? ['--harmony-json-parse-with-source'] : [];
