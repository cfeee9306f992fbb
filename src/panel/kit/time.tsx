import { useEffect, useState } from 'preact/hooks';

/**
 * Milliseconds of `Date.now()`, in whole steps and again at each: all who ask for the same step are told the same.
 * `null` for a time that stands still.
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

/** What is over sooner than this is not worth a word: words that come and go at once only flicker. */
const patienceMs = 300;

/** Whether something has been going on for so long that it should be told. */
export function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return going && late;
}
