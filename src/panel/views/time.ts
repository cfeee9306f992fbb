import { useEffect, useState } from 'preact/hooks';

/** Milliseconds of `Date.now()`, again every so many milliseconds; `null` for a time that stands still. */
export function useNow(every: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (every === null) return;
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
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
