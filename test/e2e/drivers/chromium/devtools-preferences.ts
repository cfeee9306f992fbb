interface Choice {
  readonly theme: 'light' | 'dark';
  /** Undocked, DevTools has a window of its own, whose size can be set. */
  readonly dock: 'undocked' | 'bottom';
}

/**
 * A profile's `Preferences` in which DevTools' own settings are chosen already. They are kept as JSON within
 * JSON; the theme is one of those that are synchronised, and has been in another place since Chromium 112.
 */
export function devToolsPreferences({ theme, dock }: Choice): object {
  const preferences = {
    'ui-theme': theme === 'dark' ? '"dark"' : '"default"',
    currentDockState: `"${dock}"`,
  };
  return { devtools: { preferences, synced_preferences_sync_disabled: preferences } };
}
