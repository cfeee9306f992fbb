import type { Signal } from '@preact/signals';

/** What a popover is shown at; `null` while it is closed. */
export type PopoverAnchor = Signal<HTMLElement | null>;

/** Shows a popover beside what was pressed, or closes it where it is shown there. */
export function toggleAt(anchor: PopoverAnchor, element: HTMLElement | null): void {
  anchor.value = anchor.value === element ? null : element;
}
