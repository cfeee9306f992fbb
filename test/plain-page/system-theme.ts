const dark = matchMedia('(prefers-color-scheme: dark)');

/** Sets the theme of a page without DevTools to the system's: light or dark. */
export function followSystemTheme(): void {
  const follow = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', follow);
  follow();
}
