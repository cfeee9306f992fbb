/** The shortest time between two readings that requests of the page cause. */
const shortestMs = 1_000;

/** How long the page must have made no such request to count as pausing. */
const pauseMs = 300;

/** How long a page that does not pause may keep the session unread. */
const longestMs = 3_000;

/** When the session is read for what the page has sent. */
export interface ReadPace {
  /** The page has made a request after which the session should be read. */
  ask(): void;
}

/**
 * Reads at once for the first request of a page, and for those that follow when the page pauses or has gone on for three
 * seconds: stores limit requests, and some pages write five times a second.
 */
export function createReadPace(read: () => void): ReadPace {
  let lastAt = Number.NEGATIVE_INFINITY;
  let firstAskedAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function start(): void {
    timer = null;
    lastAt = Date.now();
    read();
  }

  return {
    ask() {
      const now = Date.now();
      if (timer === null) firstAskedAt = now;
      else clearTimeout(timer);
      if (timer === null && now - lastAt >= shortestMs) return start();
      const due = Math.min(now + pauseMs, firstAskedAt + longestMs);
      timer = setTimeout(start, Math.max(due, lastAt + shortestMs) - now);
    },
  };
}
