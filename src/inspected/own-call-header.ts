/**
 * The request header that distinguishes our own calls from the page's. A header and not a query parameter: the platform
 * stores every query parameter in the shopper's `public` namespace.
 */
export const ownCallHeader = 'x-session-inspector';
