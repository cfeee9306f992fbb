import { type Namespaces, textOf } from './session.ts';

/** A segment: small, flat, shared by all shoppers in one commercial context. Fields are in the order that was seen. */
export interface Segment {
  readonly campaigns: string | null;
  readonly channel: string | null;
  readonly priceTables: string | null;
  readonly regionId: string | null;
  readonly utm_campaign: string | null;
  readonly utm_source: string | null;
  readonly utmi_campaign: string | null;
  readonly currencyCode: string | null;
  readonly currencySymbol: string | null;
  readonly countryCode: string | null;
  readonly cultureInfo: string | null;
  readonly admin_cultureInfo?: string;
  readonly channelPrivacy: string | null;
  readonly facets?: string;
}

/** The segment of a session's namespaces. */
export function segmentOf(namespaces: Namespaces): Segment {
  const read = (namespace: string, key: string): string | null => textOf(namespaces, namespace, key) || null;
  const adminCulture = read('store', 'admin_cultureInfo');
  const facets = read('search', 'facets');
  // Only utmi_campaign was seen both as null and as "": a cleared key stays an empty text.
  const utmi = namespaces.public?.utmi_cp ? textOf(namespaces, 'public', 'utmi_cp') : null;
  return {
    campaigns: read('rnb', 'campaigns'),
    channel: read('store', 'channel'),
    priceTables: read('profile', 'priceTables'),
    regionId: read('checkout', 'regionId'),
    utm_campaign: read('public', 'utm_campaign'),
    utm_source: read('public', 'utm_source'),
    utmi_campaign: utmi,
    currencyCode: read('store', 'currencyCode'),
    currencySymbol: read('store', 'currencySymbol'),
    countryCode: read('store', 'countryCode'),
    cultureInfo: read('store', 'cultureInfo'),
    ...(adminCulture === null ? {} : { admin_cultureInfo: adminCulture }),
    channelPrivacy: read('store', 'channelPrivacy'),
    ...(facets === null ? {} : { facets }),
  };
}

/** The `vtex_segment` token: base64 of the segment's UTF-8 JSON, padded or not, not signed. */
export function encodeSegment(segment: object, isPadded: boolean): string {
  const token = Buffer.from(JSON.stringify(segment), 'utf8').toString('base64');
  return isPadded ? token : token.replace(/=+$/, '');
}

/** The fields in a segment token of either alphabet, padded or not; `null` when there is no JSON object in it. */
export function decodeSegment(token: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(decodeURIComponent(token), 'base64').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    // Not a token: the caller decides what that means.
    return null;
  }
}
