/** The two browsers that the panel is driven in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** One of the two; Chromium stands for every browser of its family. */
export type BrowserName = (typeof browserNames)[number];

/** Reads a name typed by a person, or a vitest project's. */
export function toBrowserName(text: string): BrowserName {
  const name = browserNames.find((known) => known === text);
  if (!name) throw new Error(`There is no browser "${text}" here: say ${browserNames.join(' or ')}.`);
  return name;
}
