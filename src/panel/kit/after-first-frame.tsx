import { useEffect, useState } from 'preact/hooks';

/** Whether a view has been on screen for one frame: what takes long to draw then comes after what is waited for. */
export function useAfterFirstFrame(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // What is called by `requestAnimationFrame` runs before the frame is drawn.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setAfter(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isAfter;
}
