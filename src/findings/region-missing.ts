import { isEmpty } from '../vtex/same.ts';
import { type Session, sessionValue } from '../vtex/session.ts';
import { atField, atKey, type Rule } from './finding.ts';
import { placeKeyOf } from './place.ts';

/**
 * The shopper has a place with a country, and no region or one without a seller: probably for want of a trade policy or, in a store for companies, of a
 * cart. Stores without regional sellers have none either, so that without such a reason there is no finding.
 * @see https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address
 */
export const regionMissing: Rule<'region-missing'> = {
  id: 'region-missing',
  severity: 'problem',
  isProbable: true,
  variants: ['trade_policy', 'cart'],
  check({ session, segment, region, readTogether }) {
    const isWithoutSeller = region?.kind === 'sellers' && region.sellers.length === 0;
    if (!session || !segment || !readTogether) return null;
    if (!isEmpty(segment.get('regionId')) && !isWithoutSeller) return null;
    const stored = new Map(
      ['country', 'postalCode', 'geoCoordinates'].map((key) => [key, publicKey(session, key)]),
    );
    // Not before it was applied.
    if (!placeKeyOf(stored) || isEmpty(stored.get('country')) || !isEmpty(publicKey(session, 'regionId')))
      return null;
    if (isEmpty(publicKey(session, 'sc')) && isEmpty(segment.get('channel')))
      return { evidence: {}, variant: 'trade_policy', wayOut: null, about: atKey('sc') };
    return isOfCompany(session) && !hasCart(session)
      ? {
          evidence: {},
          variant: 'cart',
          wayOut: { kind: 'reload' },
          about: atField('regionId'),
        }
      : null;
  },
};

function publicKey(session: Session, name: string) {
  return sessionValue(session, 'public', name);
}

function isOfCompany(session: Session): boolean {
  return !isEmpty(sessionValue(session, 'storefront-permissions', 'organization'));
}

function hasCart(session: Session): boolean {
  return ['orderFormId', 'cartId'].some((name) => !isEmpty(sessionValue(session, 'checkout', name)));
}
