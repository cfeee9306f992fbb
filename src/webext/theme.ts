import { nativeApi } from './native-api.ts';

/** Only Firefox reports when DevTools' theme changes; Chromium reopens DevTools for it. */
interface FirefoxPanels {
  readonly onThemeChanged?: { addListener(listener: (theme: string) => void): void };
}

/** Follows DevTools' own theme, which need not be the system's: the style sheet reads `data-theme`. */
export function followTheme(root: HTMLElement): void {
  const { panels } = nativeApi.devtools;
  const set = (theme: string) => {
    root.dataset.theme = theme === 'dark' ? 'dark' : 'light';
  };
  set(panels.themeName);
  (panels as FirefoxPanels).onThemeChanged?.addListener(set);
}
