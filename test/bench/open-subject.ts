import type { DevTools, Panel } from '../e2e/drivers/driver.ts';
import { callSource } from '../e2e/drivers/expression.ts';
import { eventually, NotRetryable } from '../e2e/drivers/poll.ts';
import { type Watched, watch } from './in-panel/watch.ts';
import type { Subject } from './subjects.ts';

/** A panel, and the milliseconds until the shopper was drawn in it. */
interface Opened {
  readonly panel: Panel;
  readonly sinceChosen: number;
  readonly sinceDocument: number;
}

/** The source of a call of `watch`, to be evaluated in a panel's document. */
export function watchSource(selector: string, text: string): string {
  return callSource(watch, JSON.stringify([selector, text]).slice(1, -1));
}

/** Waits until what is watched for was drawn. @throws when it was there before it was watched for */
export function watched(panel: Panel): Promise<Watched & { readonly drawnAt: number }> {
  return eventually(
    async () => {
      const { drawnAt, ...rest } = await panel.evaluate<Watched>('window.watched');
      if (rest.late) throw new NotRetryable('The watcher began too late');
      if (drawnAt === null) throw new Error('What is watched for does not appear');
      return { ...rest, drawnAt };
    },
    { timeout: 60_000 },
  );
}

/** Opens a panel in DevTools, and measures it until the shopper is drawn. */
export async function openSubject(devTools: DevTools, { title, opened }: Subject): Promise<Opened> {
  const { panel, chosenAt } = await devTools.openPanel(title, watchSource(opened, ''));
  const { origin, drawnAt } = await watched(panel);
  return { panel, sinceChosen: origin + drawnAt - chosenAt, sinceDocument: drawnAt };
}
