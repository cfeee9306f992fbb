import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Rows beyond the visible ones that are drawn as well, so that scrolling finds them drawn. */
const spare = 6;

/** Rows that are drawn before anything could be measured. */
const atFirst = 60;

/** Which rows of a long list are drawn: from the first, and not the last itself. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Follows which rows of a scrolled box are visible. All rows are of one height, and their box is as high as all of
 * them together, drawn or not.
 * @param scroller the element that scrolls; its first child is the box of the rows.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: number): RowWindow {
  const first = useSignal(0);
  const visible = useSignal(atFirst);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const height = rowHeight(element, rows);
      if (height === 0) return;
      first.value = Math.floor(element.scrollTop / height);
      visible.value = Math.ceil(element.clientHeight / height);
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure);
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, rows, first, visible]);
  return {
    from: Math.max(0, Math.min(first.value, rows) - spare),
    to: Math.min(rows, first.value + visible.value + spare),
  };
}

/** Scrolls no further than it takes to make a row visible. */
export function scrollToRow(scroller: HTMLElement, rows: number, index: number): void {
  const height = rowHeight(scroller, rows);
  const lowest = (index + 1) * height - scroller.clientHeight;
  if (scroller.scrollTop > index * height) scroller.scrollTop = index * height;
  else if (scroller.scrollTop < lowest) scroller.scrollTop = lowest;
}

function rowHeight(scroller: HTMLElement, rows: number): number {
  return rows === 0 ? 0 : (scroller.firstElementChild?.getBoundingClientRect().height ?? 0) / rows;
}
