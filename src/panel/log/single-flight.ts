/** A job of which one run at most is under way. */
export interface SingleFlight {
  /**
   * Asks for a run; however often that is while one is under way, the job runs once more afterwards.
   * @returns resolves when a run that began after the call is over, or was dropped.
   */
  run(): Promise<void>;
  /** Drops the run that waits for the one under way. */
  dropNext(): void;
}

/** Makes a job run one at a time. */
export function singleFlight(job: () => Promise<void>): SingleFlight {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let wanted = false;

  const start = () => {
    wanted = false;
    running = job().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    run() {
      if (!running && !next) return start();
      wanted = true;
      next ??= Promise.resolve(running)
        .catch(() => undefined)
        .then(() => {
          next = null;
          return wanted ? start() : undefined;
        });
      return next;
    },
    dropNext() {
      wanted = false;
    },
  };
}
