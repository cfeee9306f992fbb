import type { Json } from '../expression.ts';

/** A role and a name as they are sent: a RegExp is not JSON. */
export type RoleStep = {
  readonly role: string;
  readonly name?: string | { readonly source: string; readonly flags: string };
};

/** What is done with the one element that is found. */
export type Use =
  | { readonly kind: 'present' }
  | { readonly kind: 'text' }
  | { readonly kind: 'value' }
  | { readonly kind: 'focus' }
  | { readonly kind: 'attribute'; readonly name: string }
  /** Scrolls it into view and returns the point to click, once it no longer moves and a click there would reach it. */
  | { readonly kind: 'aim' }
  /** Focuses a text box with all its text selected, and returns that text. */
  | { readonly kind: 'edit' };

export type UseResult =
  | { readonly kind: 'done'; readonly value: Json }
  | { readonly kind: 'not yet'; readonly why: string };

/** What is installed on the panel's window. Each step of a path is looked for within the one before it. */
export interface Search {
  count(steps: readonly RoleStep[]): number;
  use(steps: readonly RoleStep[], use: Use): UseResult | Promise<UseResult>;
  /** What the last trusted press of the mouse hit: `it`, another element, or nothing yet. */
  hit(): string | null;
}
