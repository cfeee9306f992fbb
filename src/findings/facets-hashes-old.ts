import { facetHashes } from '../vtex/facets.ts';
import { atField, type Rule } from './finding.ts';

/** How long the hashes of delivery zones and pickup points are valid, in milliseconds. */
const lifetimeMs = 30 * 60_000;

/**
 * The hashes in the facets have been the same for 30 minutes, which is how long they are valid. Only what the panel has seen counts:
 * they may be older.
 */
export const facetsHashesOld: Rule<'facets-hashes-old'> = {
  id: 'facets-hashes-old',
  severity: 'problem',
  isProbable: true,
  check({ segment, history, now }) {
    const hashes = facetHashes(segment?.get('facets'));
    if (hashes === '') return null;
    const isOther = (seen: (typeof history)[number]) => facetHashes(seen.segment.get('facets')) !== hashes;
    const since = history.slice(history.findLastIndex(isOther) + 1)[0]?.at ?? now;
    const minutes = Math.floor((now - since) / 60_000);
    return now - since >= lifetimeMs
      ? { evidence: {}, words: [minutes], wayOut: { kind: 'reload' }, about: atField('facets') }
      : null;
  },
};
