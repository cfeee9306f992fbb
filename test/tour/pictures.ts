import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Panel } from '../e2e/drivers/driver.ts';
import { sizes } from '../e2e/sizes.ts';

const folder = 'tour';

/** Saves pictures of the panel with `name` and their size in the file name, and returns their paths. */
export async function takePictures(panel: Panel, name: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const size of Object.values(sizes)) {
    const path = join(folder, `${name}-${size.width}x${size.height}.png`);
    await panel.resize(size);
    await panel.screenshot(path);
    paths.push(path);
  }
  return paths;
}
