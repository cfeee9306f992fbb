import { effect, type ReadonlySignal } from '@preact/signals';
import type { InspectedStore } from '../../inspected/inspected-store.ts';
import { readFromCookies } from './read-from-cookies.ts';
import { loadingMs, type Reading } from './reading.ts';
import type { ReadingWriter } from './reading-writer.ts';

interface SecondLook {
  readonly inspected: InspectedStore;
  readonly writer: ReadingWriter;
  readonly readings: ReadonlySignal<readonly Reading[]>;
  readonly reading: Reading;
  /** Whether the panel can be seen: hidden, it does not look. Shown again, it reads. */
  readonly visible: ReadonlySignal<boolean>;
}

/**
 * Looks once more at a page that was just loaded when it was read, and writes into the reading what it shows then. Makes no
 * request, and does nothing once there is another reading.
 */
export function lookAgain({ inspected, writer, readings, reading, visible }: SecondLook): void {
  const { id, store, result } = reading;
  if (!store) return;
  const isOver = () => readings.value.at(-1)?.id !== id || !visible.value;
  const look = async () => {
    stop();
    const { document, signals } = await inspected.look(AbortSignal.timeout(10_000));
    if (document.nonce !== store.document.nonce) return;
    const now = { document, signals };
    const cookies = result?.kind === 'shopper' ? result.shopper.cookies : undefined;
    // Where all is read out of cookies, the keys of the form are the page's.
    const sources = { inspected, store: now, seen: null, isLoaded: true };
    const again = cookies && (await readFromCookies({ ...sources, known: cookies }));
    if (isOver()) return;
    writer.change(id, (found) => ({
      ...found,
      store: now,
      lookedAgain: true,
      ...(again && { result: again }),
    }));
  };
  // The tab has gone elsewhere, or does not respond: the next reading looks.
  const timer = setTimeout(
    () => look().catch(() => undefined),
    Math.max(0, store.document.timeOrigin + loadingMs - Date.now()),
  );
  let stop: () => void = () => undefined;
  stop = effect(() => {
    if (!isOver()) return;
    clearTimeout(timer);
    // At its first run the effect is not there yet.
    queueMicrotask(() => stop());
  });
}
