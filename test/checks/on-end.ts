import { constants } from 'node:os';

/** What is done when somebody ends the program; it gets the signal that did. */
export type Ending = (signal: NodeJS.Signals) => unknown;

const endings = new Set<Ending>();
let listening = false;

/** Has something done before the program ends by Ctrl-C or a kill; answers what takes that back. */
export function onEnd(ending: Ending): () => void {
  endings.add(ending);
  listen();
  return () => endings.delete(ending);
}

function listen(): void {
  if (listening) return;
  listening = true;
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      // Ctrl-C on a terminal comes twice: from the terminal, and from the npm or tsx above us.
      if (isEnding) return;
      isEnding = true;
      await Promise.allSettled([...endings].map((ending) => ending(signal)));
      process.exit(128 + constants.signals[signal]);
    });
  }
}
