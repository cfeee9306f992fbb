import { readCoordinates } from '../vtex/coordinates.ts';
import { atKey, type Rule } from './finding.ts';

/**
 * `geoCoordinates` is longitude, then latitude: no latitude is beyond 90 degrees, so the two are the other way round.
 * @see https://developers.vtex.com/docs/apps/vtex.search-session
 */
export const latitudeOutOfRange: Rule<'latitude-out-of-range'> = {
  id: 'latitude-out-of-range',
  severity: 'problem',
  check({ form }) {
    const read = readCoordinates(form.get('geoCoordinates'));
    if (!read || Math.abs(read.latitude) <= 90) return null;
    const swapped = `${read.latitude},${read.longitude}`;
    return {
      evidence: {},
      words: [read.latitude],
      wayOut:
        Math.abs(read.longitude) <= 90 && Math.abs(read.latitude) <= 180
          ? { kind: 'set', key: 'geoCoordinates', to: swapped }
          : null,
      about: atKey('geoCoordinates'),
    };
  },
};
