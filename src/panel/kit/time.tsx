import { useEffect, useState } from 'preact/hooks';

/**
 * Milliseconds of `Date.now()`, in whole steps and again at each: all views with the same step get the same.
 * `null` for a time that does not change.
 */
export function useNow(step: number | null): number {
  const [now, setNow] = useState(() => wholeSteps(step));
  useEffect(() => {
    if (step === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(wholeSteps(step));
      timer = setTimeout(tick, step - (Date.now() % step));
    };
    tick();
    return () => clearTimeout(timer);
  }, [step]);
  return now;
}

function wholeSteps(step: number | null): number {
  const now = Date.now();
  return step === null ? now : now - (now % step);
}

/** What is over sooner than this is not shown: a text that comes and goes at once only flickers. */
const showAfterMs = 300;

/** Whether something has been going on for so long that it should be shown. */
export function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setLate(true), showAfterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return going && late;
}
