/** Runs something once the next frame is drawn, until the returned function is called. In a hidden document no frame is. */
export function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  // What is called by `requestAnimationFrame` runs before the frame is drawn.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
