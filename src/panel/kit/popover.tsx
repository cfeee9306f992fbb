import './popover.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PopoverAnchor } from './popover-anchor.ts';

interface PopoverProps {
  /** For the document: unique. */
  readonly id: string;
  /** The accessible name. */
  readonly label: string;
  /** What it is shown at; `null` while it is closed. */
  readonly anchor: PopoverAnchor;
  readonly children: ComponentChildren;
}

/**
 * Shows something over the rest, beside what was pressed, until that is pressed again, or something else is pressed or gets the
 * focus. A popover that the browser closes by itself would be opened again by the press on its button that closed it.
 */
export function Popover({ id, label, anchor, children }: PopoverProps) {
  const popover = useRef<HTMLElement>(null);
  const at = anchor.value;
  const close = () => {
    anchor.value = null;
  };
  useLayoutEffect(() => {
    const { current } = popover;
    if (!current || !at) return;
    current.showPopover();
    place(current, at);
    current.focus({ preventScroll: true });
    // What is in it can be loaded later, and grow; DevTools can be resized.
    const placeAgain = () => place(current, at);
    const observer = new ResizeObserver(placeAgain);
    observer.observe(current);
    const stop = new AbortController();
    window.addEventListener('resize', placeAgain, { signal: stop.signal });
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !current.contains(target) && !at.contains(target)) close();
    };
    document.addEventListener('pointerdown', onElsewhere, { signal: stop.signal });
    document.addEventListener('focusin', onElsewhere, { signal: stop.signal });
    return () => {
      stop.abort();
      observer.disconnect();
      if (current.contains(document.activeElement)) at.focus({ preventScroll: true });
      current.hidePopover();
    };
  }, [at]);
  return (
    <section
      id={id}
      ref={popover}
      class="popover"
      popover="manual"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // DevTools opens its console with the key.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {at && children}
    </section>
  );
}

/** Pixels that a popover keeps from the edges of the panel. */
const margin = 4;

/** Below what was pressed where there is room, else above, else as near as it fits. */
function place(popover: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const fits = (at: number) => at >= margin && at + height + margin <= innerHeight;
  const above = top - height - margin;
  const below = bottom + margin;
  const highest = Math.max(margin, innerHeight - height - margin);
  popover.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  popover.style.top = `${fits(below) ? below : fits(above) ? above : Math.min(below, highest)}px`;
}
