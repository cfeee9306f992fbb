/** How long the page may take to run an expression, in milliseconds. None of ours waits for anything. */
export const evalTimeoutMs = 5_000;

/** How long a call to the store may take, in milliseconds. */
export const callTimeoutMs = 10_000;

/** How long its outcome is waited for: the page's own timer does not fire where its scripts are stopped, in a debugger perhaps. */
export const outcomeTimeoutMs = callTimeoutMs + 1_000;
