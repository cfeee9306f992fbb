/** Whether a key goes into a box that the user types in, and so is no command. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select')
  );
}
