import type { Locator, Panel } from '../e2e/drivers/driver.ts';
import { callSource } from '../e2e/drivers/expression.ts';
import { eventually } from '../e2e/drivers/poll.ts';
import { type Drawn, watchFrames } from './in-panel/watch-frames.ts';
import { repeat } from './pairs.ts';

/** What is typed one key press after another. */
export interface Typing {
  readonly texts: readonly string[];
  /** Milliseconds after which no further text begins. */
  readonly time: number;
}

/** Measures what is done in a panel from now on. */
export async function watchUses(panel: Panel): Promise<void> {
  await panel.evaluate(callSource(watchFrames, ''));
}

/** Types each text into a box and erases it again; returns how each key press was drawn. */
export async function typeAndErase(panel: Panel, box: Locator, { texts, time }: Typing): Promise<Drawn[]> {
  await untilDrawn(panel, 0, box.click);
  await takeDrawn(panel);
  const typed = await repeat({ least: 1, most: texts.length, time }, async (index) => {
    const text = [...(texts[index] ?? '')];
    for (const [times, key] of [...text, ...text.map(() => 'Backspace')].entries())
      await untilDrawn(panel, times, () => panel.press(key === ' ' ? 'Space' : key));
    return takeDrawn(panel);
  });
  return typed.flat();
}

/** Collapses and expands all namespaces; returns how each click was drawn. */
export async function collapseAndExpand(panel: Panel): Promise<Drawn[]> {
  await repeat({ least: 2, most: 10, time: 4_000 }, async (index) => {
    for (const [step, name] of ['Collapse all', 'Expand all'].entries())
      await untilDrawn(panel, 2 * index + step, panel.get('button', name).click);
  });
  return takeDrawn(panel);
}

/** Uses the panel, and waits until one use more than before was drawn. */
async function untilDrawn(panel: Panel, before: number, use: () => Promise<void>): Promise<void> {
  await use();
  await eventually(async () => {
    if ((await panel.evaluate<number>('window.drawn.length')) <= before) throw new Error('Nothing is drawn');
  });
}

/** What was drawn since the last time, which is then forgotten. */
function takeDrawn(panel: Panel): Promise<Drawn[]> {
  return panel.evaluate('window.drawn.splice(0)');
}
