/** How one use was drawn, in milliseconds. */
export interface Drawn {
  /** The longest time without a new frame, from the key press or click until the last change was drawn. */
  readonly frame: number;
  /** From the key press or click until the last change was drawn. */
  readonly shown: number;
}

/**
 * Runs in a panel's document. Measures every key press and click from now on, until nothing changes any more, and adds
 * a `Drawn` for each to `window.drawn`. A frame that takes longer makes the one that was waited for come later, so the
 * time between two frames is what the user sees.
 */
export function watchFrames(): void {
  /** Nothing changes any more when there was no change for this time: longer than a filter may wait for the next key. */
  const quiet = 150;
  const drawn: Drawn[] = [];
  Object.assign(window, { drawn });

  const measure = ({ timeStamp: begun }: Event) => {
    let [last, changedAt, shownAt] = [begun, performance.now(), begun];
    // With no change at all it is the first frame that counts.
    let [frame, longest, isChanged] = [0, 0, false];
    const observer = new MutationObserver(() => {
      isChanged = true;
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    const { port1, port2 } = new MessageChannel();
    const next = () => requestAnimationFrame(() => port2.postMessage(null));
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (isChanged) [changedAt, shownAt] = [now, now];
      if (isChanged || frame === 0) frame = longest;
      isChanged = false;
      if (now - changedAt < quiet) next();
      else {
        observer.disconnect();
        port1.close();
        drawn.push({ frame, shown: shownAt - begun });
      }
    };
    next();
  };
  addEventListener('keydown', measure, true);
  addEventListener('click', measure, true);
}
