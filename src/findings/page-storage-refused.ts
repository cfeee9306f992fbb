import type { Rule } from './finding.ts';

/** The browser refuses the page the storage in which it keeps its session. */
export const pageStorageRefused: Rule<'page-storage-refused'> = {
  id: 'page-storage-refused',
  severity: 'note',
  variants: ['unread', 'unkept'],
  check({ pageSession, isPageStorageRefused, page }) {
    const isFastStore = page?.found.some(
      (sign) => sign === 'VTEX_METADATA' || sign === 'faststore_sdk_stores',
    );
    if (!isPageStorageRefused || !isFastStore) return null;
    return { evidence: {}, variant: pageSession ? 'unkept' : 'unread', wayOut: null, about: null };
  },
};
