import type { PageState } from '../model/page-state.ts';

/** What a screen is given to draw. */
export interface ScreenProps {
  readonly page: Extract<PageState, { readonly kind: 'ready' }>;
}
