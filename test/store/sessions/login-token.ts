import { createHash, randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { findContract } from '../samples/companies.ts';
import { findShopper } from '../samples/shoppers.ts';

/** The login cookie's data about the shopper. */
export interface Login {
  readonly userId: string;
  readonly email: string;
  /** Contract and unit of the company that the shopper buys for; `null` without a company. */
  readonly company: { readonly customerId: string; readonly unitId: string } | null;
}

const hours24 = 24 * 60 * 60;

function userIdOf(email: string): string {
  const known = findShopper(email);
  if (known) return known.id;
  const hex = createHash('md5').update(email).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function companyOf(email: string): Login['company'] {
  const company = findContract(findShopper(email)?.customerId ?? '');
  return company ? { customerId: company.customerId, unitId: company.unitId } : null;
}

/**
 * A `VtexIdclientAutCookie_{account}` for an e-mail: a JWT valid for 24 hours, with the claims of real ones. Its owner
 * is logged in, in this store only; like a real one it must never be shown.
 */
export async function issueLoginToken(email: string, account: string, key: CryptoKey): Promise<string> {
  const company = companyOf(email);
  return new SignJWT({
    account,
    audience: 'webstore',
    sess: randomUUID(),
    type: 'user',
    userId: userIdOf(email),
    isRepresentative: company !== null,
    ...company,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'jwt' })
    .setSubject(email)
    .setIssuer('token-emitter')
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${hours24}s`)
    .sign(key);
}

/**
 * Reads a login cookie; `null` when it is invalid, expired, or of another account.
 * @param now milliseconds since 1970
 */
export function readLoginToken(token: string, account: string, now: number): Login | null {
  try {
    const claims = decodeJwt(token);
    const { sub, userId, exp, customerId, unitId } = claims;
    if (claims.account !== account || typeof sub !== 'string' || typeof userId !== 'string') return null;
    const isCompany = typeof customerId === 'string' && typeof unitId === 'string';
    const company = isCompany ? { customerId, unitId } : null;
    return exp !== undefined && exp * 1000 > now ? { userId, email: sub, company } : null;
  } catch {
    // An invalid cookie means that no one is logged in.
    return null;
  }
}
