/** The two browsers that the end-to-end tests run in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** One of the two; `chromium` is any browser of the Chromium family. */
export type BrowserName = (typeof browserNames)[number];

/** Checks a browser name from the command line or a vitest project. */
export function toBrowserName(text: string): BrowserName {
  const name = browserNames.find((known) => known === text);
  if (!name) throw new Error(`Unknown browser "${text}": use ${browserNames.join(' or ')}.`);
  return name;
}
