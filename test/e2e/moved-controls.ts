import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';

/** A control that moved, with its place in the viewport before and after: `[left, top]`. */
interface Move {
  readonly control: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

interface Watched {
  readonly moves: Move[];
  /** How many positions were compared. */
  compared: number;
  /** Ends the watch: a panel outlives its test. */
  readonly stop: AbortController;
}

/**
 * Records from now on each control of the panel that moves by itself. Every frame is compared with the one before it, and
 * a control counts when
 *
 * - it is on screen in the earlier frame, at least in part, and the same element is still displayed in the later one,
 * - its left or top edge is more than one pixel from where it was in the viewport,
 * - it moved within its scroll container, too: scrolling, or scroll anchoring that keeps it in place, does not count,
 * - nothing was pressed, typed, scrolled by wheel or resized in the last three frames, nor in the last 150 ms: what a press
 *   itself opens, closes or fills may move the rest. Responses must come later than that, so tests delay them.
 *
 * Chromium's own `layout-shift` entries are not used: Firefox has none, and among them are those of the panel being
 * brought to the test's size.
 */
export async function watchControls(panel: Panel): Promise<void> {
  await panel.evaluate(() => {
    const watched: Watched = { moves: [], compared: 0, stop: new AbortController() };
    const { signal } = watched.stop;
    Object.assign(window, { watchedControls: watched });
    const controls = 'button, input, textarea, summary, a, [role="tab"]';
    const ignoredMs = 150;
    const ignoredFrames = 3;

    let pressedAt = Number.NEGATIVE_INFINITY;
    let framesSince = Number.POSITIVE_INFINITY;
    for (const type of [
      'pointerdown',
      'mousedown',
      'mouseup',
      'click',
      'keydown',
      'keyup',
      'input',
      'wheel',
      'resize',
    ]) {
      const note = ({ isTrusted }: Event) => {
        if (!isTrusted) return;
        pressedAt = performance.now();
        framesSince = 0;
      };
      window.addEventListener(type, note, { capture: true, passive: true, signal });
    }

    interface Place {
      readonly onScreen: boolean;
      readonly viewport: readonly [number, number];
      readonly content: readonly [number, number];
    }
    const placeOf = (control: Element): Place => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const seen = {
        left: Math.max(left, 0),
        top: Math.max(top, 0),
        right: Math.min(right, innerWidth),
        bottom: Math.min(bottom, innerHeight),
      };
      let [scrolledX, scrolledY] = [0, 0];
      for (let at = control.parentElement; at; at = at.parentElement) {
        scrolledX += at.scrollLeft;
        scrolledY += at.scrollTop;
        if (getComputedStyle(at).overflowY === 'visible') continue;
        const clip = at.getBoundingClientRect();
        seen.left = Math.max(seen.left, clip.left);
        seen.top = Math.max(seen.top, clip.top);
        seen.right = Math.min(seen.right, clip.right);
        seen.bottom = Math.min(seen.bottom, clip.bottom);
      }
      return {
        onScreen: seen.right - seen.left > 1 && seen.bottom - seen.top > 1,
        viewport: [left, top],
        content: [left + scrolledX, top + scrolledY],
      };
    };
    const differs = (one: readonly [number, number], other: readonly [number, number]) =>
      Math.abs(one[0] - other[0]) > 1 || Math.abs(one[1] - other[1]) > 1;
    const nameOf = (control: HTMLElement) =>
      control.getAttribute('aria-label') ??
      (control as HTMLInputElement).labels?.[0]?.textContent ??
      control.textContent.trim();

    let before = new Map<Element, Place>();
    const onFrame = () => {
      if (signal.aborted) return;
      const ignored = framesSince < ignoredFrames || performance.now() - pressedAt < ignoredMs;
      framesSince += 1;
      const now = new Map<Element, Place>();
      for (const control of document.querySelectorAll<HTMLElement>(controls)) {
        if (!control.checkVisibility()) continue;
        const place = placeOf(control);
        now.set(control, place);
        const was = before.get(control);
        if (ignored || !was?.onScreen) continue;
        watched.compared += 1;
        if (!differs(was.viewport, place.viewport) || !differs(was.content, place.content)) continue;
        const rounded = ([left, top]: readonly [number, number]) =>
          [Math.round(left), Math.round(top)] as const;
        watched.moves.push({
          control: nameOf(control),
          from: rounded(was.viewport),
          to: rounded(place.viewport),
        });
      }
      before = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}

/** What has moved since the last call, one line each; fails where nothing could be compared. */
export async function movedControls(panel: Panel): Promise<string[]> {
  // Waits until the last input no longer excludes moves, and two frames more: what was drawn last counts, too.
  const compared = () => panel.evaluate<number>('window.watchedControls.compared');
  await expect.poll(compared, { message: 'controls that were compared' }).toBeGreaterThan(0);
  const moves = await panel.evaluate<Move[]>(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
      window.watchedControls.compared = 0;
      done(window.watchedControls.moves.splice(0));
    })))`,
  );
  return moves.map(({ control, from, to }) => `${control}: ${from.join()} → ${to.join()}`);
}
