import { isEmpty } from '../../vtex/same.ts';
import { type Session, sessionValue } from '../../vtex/session.ts';
import type { PublicField } from './draft.ts';

/** A trap of the commonest edits, told at the field that it springs at, with the edit that disarms it. */
export type Hint =
  /** A postal code or coordinates without `country` give no region. `country`: what the store itself sells in. */
  | { readonly kind: 'needs-country'; readonly field: string; readonly country: string | null }
  /** A public `regionId` is taken as it is, and beats the postal code. */
  | { readonly kind: 'region-wins'; readonly field: string };

/** The traps that the session would be in if the form were applied as it stands. */
export function hintsFor(session: Session, fields: readonly PublicField[]): Hint[] {
  const filled = (name: string) => !isEmpty(fields.find((field) => field.name === name)?.value);
  const place = ['postalCode', 'geoCoordinates'].find(filled);
  if (!place) return [];
  const hints: Hint[] = [];
  if (!filled('country')) {
    const country = sessionValue(session, 'store', 'countryCode');
    hints.push({
      kind: 'needs-country',
      field: place,
      country: typeof country === 'string' ? country : null,
    });
  }
  if (filled('regionId')) hints.push({ kind: 'region-wins', field: place });
  return hints;
}
