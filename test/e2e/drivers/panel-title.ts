/** The title of our panel in DevTools. */
export const panelTitle = 'VTEX Session';

/** The built-in panel that is selected to hide ours: the one that is ready first. */
export const otherPanel = { chromium: 'console', firefox: 'options' } as const;
