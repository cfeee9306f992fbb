const dark = matchMedia('(prefers-color-scheme: dark)');

/** Lets a page without DevTools be as light or dark as the system. */
export function followSystemTheme(): void {
  const follow = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', follow);
  follow();
}
