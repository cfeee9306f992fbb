import type { Json } from '../vtex/json.ts';
import { isEmpty } from '../vtex/same.ts';

/** The public keys that say where the shopper is, in the order in which a finding is shown at one of them. */
export const placeKeys = ['postalCode', 'geoCoordinates'] as const;

/** The key that says where the shopper is, of a form; `undefined` where none has a value. */
export function placeKeyOf(form: ReadonlyMap<string, Json | undefined>): string | undefined {
  return placeKeys.find((key) => !isEmpty(form.get(key)));
}
