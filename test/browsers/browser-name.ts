/** The two browsers that the panel is driven in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** One of the two; Chromium stands for every browser of its family. */
export type BrowserName = (typeof browserNames)[number];

/** The variable that names a browser's program, for whoever keeps it elsewhere or wants another one. */
export const programVariable = { chromium: 'CHROMIUM_BIN', firefox: 'FIREFOX_BIN' } as const;

/** Reads a name typed by a person. */
export function toBrowserName(text: string): BrowserName {
  const name = browserNames.find((known) => known === text);
  if (!name) throw new Error(`There is no browser «${text}» here: say ${browserNames.join(' or ')}.`);
  return name;
}
