import { textOf } from '../vtex/json.ts';
import { unmasked } from '../vtex/postal-codes.ts';
import { isEmpty, isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';

/**
 * The form has another postal code than the session had when these coordinates were first seen in it: they are probably of the place
 * before, as FastStore leaves them.
 */
export const coordinatesOfOldPlace: Rule<'coordinates-of-old-place'> = {
  id: 'coordinates-of-old-place',
  severity: 'problem',
  isProbable: true,
  check({ form, session, history }) {
    const [code, point] = [form.get('postalCode'), form.get('geoCoordinates')];
    if (code === undefined || isEmpty(code) || isEmpty(point) || !session) return null;
    const first = [...history.map((seen) => seen.session), session].find((earlier) =>
      isSame(sessionValue(earlier, 'public', 'geoCoordinates'), point),
    );
    const was = first && sessionValue(first, 'public', 'postalCode');
    if (was === undefined || isEmpty(was) || unmasked(textOf(was)) === unmasked(textOf(code))) return null;
    return {
      evidence: {},
      wayOut: { kind: 'set', key: 'geoCoordinates', to: '' },
      about: atKey('geoCoordinates'),
    };
  },
};
