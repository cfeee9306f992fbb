/** What FastStore calls the session that a page keeps; the root of its tree. */
export const pageSessionName = 'fs::session';
