import { useEffect, useState } from 'preact/hooks';
import { afterFrame } from './after-frame.tsx';

/** Whether a view has been on screen for one frame: what takes long to draw then comes after what is waited for. */
export function useAfterFirstFrame(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => afterFrame(() => setAfter(true)), []);
  return isAfter;
}
