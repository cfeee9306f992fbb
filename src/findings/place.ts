import type { Json } from '../vtex/json.ts';
import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import type { FindingContext } from './finding.ts';

/** The public keys that say where the shopper is, in the order in which a finding is shown at one of them. */
export const placeKeys = ['postalCode', 'geoCoordinates'] as const;

/** The key that says where the shopper is, of a form; `undefined` where none has a value. */
export function placeKeyOf(form: ReadonlyMap<string, Json | undefined>): string | undefined {
  return placeKeys.find((key) => !isEmpty(form.get(key)));
}

/** The country that a postal code is of: the form's or, where it has none, the one that the store sells in. */
export function countryOf({ form, session }: FindingContext): Json | undefined {
  const chosen = form.get('country');
  return isEmpty(chosen) && session ? sessionValue(session, 'store', 'countryCode') : chosen;
}
