import type { Size } from './drivers/driver.ts';

/** DevTools docked at the bottom of a laptop, at its right, and large. */
export const sizes = {
  bottom: { width: 1200, height: 280 },
  right: { width: 400, height: 700 },
  large: { width: 1200, height: 800 },
} as const satisfies Record<string, Size>;
