import { isJsonObject, type Json } from './json.ts';
import { isSame } from './same.ts';

/**
 * The commercial conditions that like shoppers share, field by field. A map, for the field names are the
 * store's: any subset or superset of the known ones occurs.
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api#get-/api/segments
 */
export type Segment = ReadonlyMap<string, Json>;

/** One field of the segment that is no longer what it was; `undefined` where it is absent. */
export interface SegmentChange {
  readonly was: Json | undefined;
  readonly now: Json | undefined;
}

/** The order in which fields are shown: what most often explains a wrong page comes first. */
const fieldOrder = [
  'channel',
  'regionId',
  'priceTables',
  'campaigns',
  'utm_source',
  'utm_campaign',
  'utmi_campaign',
  'currencyCode',
  'currencySymbol',
  'countryCode',
  'cultureInfo',
  'channelPrivacy',
  'facets',
];

/** Reads the response of `GET /api/segments`; `null` when it is not a JSON object. */
export function parseSegment(body: unknown): Segment | null {
  return isJsonObject(body) ? new Map(Object.entries(body)) : null;
}

/** Whether a field is one that the platform itself writes. */
export function isPlatformField(name: string): boolean {
  return fieldOrder.includes(name) || name === 'admin_cultureInfo';
}

/** The names of all fields of some segments, known ones first and in a fixed order, the rest as they come. */
export function fieldNames(...segments: Segment[]): string[] {
  const names = new Set(segments.flatMap((segment) => [...segment.keys()]));
  return [
    ...fieldOrder.filter((name) => names.has(name)),
    ...[...names].filter((name) => !fieldOrder.includes(name)),
  ];
}

/** What differs between two segments, by field name. Two empty values are no difference. */
export function segmentChanges(before: Segment, after: Segment): ReadonlyMap<string, SegmentChange> {
  const changes = new Map<string, SegmentChange>();
  for (const name of fieldNames(before, after)) {
    const was = before.get(name);
    const now = after.get(name);
    if (!isSame(was, now)) changes.set(name, { was, now });
  }
  return changes;
}
