/**
 * Keeps the keyboard's place when what had the focus goes away, such as a button whose work is done: the focus
 * goes to the nearest part around it that is still there and takes focus, and Tab goes on from there.
 */
export function keepFocus(root: HTMLElement): void {
  /** What had the focus last, and everything around it. */
  let path: Element[] = [];
  root.addEventListener('focusin', ({ target }) => {
    path = [];
    for (let at = target as Element | null; at && at !== root; at = at.parentElement) path.push(at);
  });
  new MutationObserver(() => {
    const [last] = path;
    const lost = last && !last.isConnected && document.activeElement === document.body;
    // The user may be typing in another part of DevTools.
    if (!lost || !document.hasFocus()) return;
    const around = path.find((element) => element.isConnected && element.hasAttribute('tabindex'));
    const home = around ?? root.querySelector('main');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
