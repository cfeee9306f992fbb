/** What a watcher has recorded, in milliseconds since the document began. */
export interface Watched {
  /** When the document began, in milliseconds since 1970. */
  readonly origin: number;
  /** When the first click since then was made; `null` if there was none. */
  readonly clickedAt: number | null;
  /** When the frame was drawn that first showed what was waited for; `null` until then. */
  readonly drawnAt: number | null;
  /** Whether that was there already when the watcher began: the time is then unknown. */
  readonly late: boolean;
}

/**
 * Runs in a panel's document. Waits for an element that matches a selector and has a text in it, and writes to
 * `window.watched` what it records. It does nothing in documents that are not an extension's.
 */
export function watch(selector: string, text: string): void {
  if (!location.protocol.endsWith('extension:')) return;
  const isThere = () =>
    [...document.querySelectorAll(selector)].some(({ textContent }) => textContent?.includes(text));
  const watched: { -readonly [Name in keyof Watched]: Watched[Name] } = {
    ...{ origin: performance.timeOrigin, clickedAt: null, drawnAt: null, late: isThere() },
  };
  Object.assign(window, { watched });
  const onClick = ({ timeStamp }: Event) => {
    watched.clickedAt = timeStamp;
  };
  addEventListener('click', onClick, { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // A message is handled after the frame is drawn; what is called by `requestAnimationFrame` comes before.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watched.drawnAt = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}
