import { type Signal, signal } from '@preact/signals';
import type { PageState } from '../model/page-state.ts';

/** What stays open on the panel while shoppers and screens come and go. */
export interface OpenRegions {
  readonly accessOpen: Signal<boolean>;
  /** The region Access was asked for, and has not taken the focus yet. */
  readonly accessWanted: Signal<boolean>;
  /** The origin where the region Cookies was opened: it stays open there while the session goes and comes again. */
  readonly cookiesOpenAt: Signal<string | false>;
}

export function createOpenRegions(): OpenRegions {
  return { accessOpen: signal(false), accessWanted: signal(false), cookiesOpenAt: signal(false) };
}

/** What a screen is given to draw. */
export interface ScreenProps {
  readonly page: Extract<PageState, { readonly kind: 'ready' }>;
  readonly regions: OpenRegions;
  /** The screen's shortcut was pressed, and what it leads to has not taken the focus yet. */
  readonly focusWanted: Signal<boolean>;
}
