/** The name of the property on the document's `window` where its nonce and the calls in flight are kept. */
export const slotName = 'session-inspector-for-vtex';
