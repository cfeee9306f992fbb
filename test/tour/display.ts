import type { System } from '../browsers/system.ts';

/** Whether a window can be seen on this machine. */
export function hasDisplay({ platform, env }: System): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
