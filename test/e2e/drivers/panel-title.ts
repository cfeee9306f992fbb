/** Under what title DevTools lists our panel. */
export const panelTitle = 'VTEX Session';

/** The panel of DevTools' own that is selected to hide ours: the one that is ready soonest. */
export const otherPanel = { chromium: 'console', firefox: 'options' } as const;
