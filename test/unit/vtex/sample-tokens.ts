import { base64url } from 'jose';

/** A segment as an invented Brazilian store would return it. */
export const sampleSegment = {
  campaigns: null,
  channel: '2',
  priceTables: 'gold,silver',
  regionId: 'v2.00112233445566778899AABBCCDDEEFF',
  utm_campaign: 'winter',
  utm_source: 'newsletter',
  utmi_campaign: '',
  currencyCode: 'PYG',
  currencySymbol: '₲',
  countryCode: 'PRY',
  cultureInfo: 'es-PY',
  channelPrivacy: 'public',
} as const;

/** Invented claims in the form of the newest tokens: `account.id` is an empty list. */
export const sampleClaims = {
  'account.id': [],
  id: '3f2b8a52-0000-4000-8000-a1b2c3d4e5f6',
  version: 21,
  sub: 'session',
  account: 'inventedstore',
  exp: 1_790_432_000,
  iat: 1_790_000_000,
  iss: 'session/data-signer',
  jti: '9d1c0000-0000-4000-8000-0123456789ab',
} as const;

/** A JWT of `vtex_session`'s form. Its signature is not valid: no one can verify it anyway. */
export function sessionToken(claims: object = sampleClaims): string {
  const header = { alg: 'ES256', kid: 'C0FFEE00-0000-4000-8000-000000000000', typ: 'jwt' };
  const part = (value: object) => base64url.encode(JSON.stringify(value));
  return `${part(header)}.${part(claims)}.${base64url.encode('not a signature')}`;
}
