import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Panel } from '../e2e/drivers/driver.ts';

const folder = 'tour';

/** Docked at the bottom of a laptop, docked at the right, and large. */
const sizes = [
  { width: 1200, height: 280 },
  { width: 400, height: 700 },
  { width: 1200, height: 800 },
] as const;

/** Saves pictures of the panel, named for what they show, and answers their paths. */
export async function takePictures(panel: Panel, name: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const size of sizes) {
    const path = join(folder, `${name}-${size.width}x${size.height}.png`);
    await panel.resize(size);
    await panel.screenshot(path);
    paths.push(path);
  }
  return paths;
}
