import type { Json } from '../../vtex/json.ts';
import { type Feed, feedsInto, fieldsFedBy, placesBehind } from '../../vtex/provenance.ts';
import { isEmpty } from '../../vtex/same.ts';
import { fieldSources } from '../../vtex/segment-sources.ts';
import { sessionValue } from '../../vtex/session.ts';
import type { Shopper } from '../log/reading.ts';

/** A key of the session that a value comes from, with its own value. */
export interface WhyStep {
  readonly namespace: string;
  readonly key: string;
  readonly value: Json | undefined;
}

/** Why a field of the segment has its value. */
export interface WhyField {
  /** The key of the session that the platform copies; `null` for a field that it does not write. */
  readonly source: WhyStep | null;
  /** The step that makes that key; `null` where a client writes it itself, or nothing is known. */
  readonly feed: Feed | null;
  /** Keys behind it that have a value, nearest first. */
  readonly set: readonly WhyStep[];
  /** Public keys that make the source, and have none. */
  readonly unset: readonly string[];
}

const publicPrefix = 'public.';
/** What a client or a login writes; every other key behind a field is computed from these. */
const inputs = /^(public|cookie)\./;

/** Why a field of the segment is what it is, by what feeds it and what this shopper has of that. */
export function whyField(field: string, { session }: Shopper): WhyField {
  const source = fieldSources.get(field)?.key;
  if (source === undefined) return { source: null, feed: null, set: [], unset: [] };
  const step = (place: string): WhyStep => {
    const dot = place.indexOf('.');
    const [namespace, key] = [place.slice(0, dot), place.slice(dot + 1)];
    return { namespace, key, value: sessionValue(session, namespace, key) };
  };
  const behind = placesBehind(source)
    .filter((place) => inputs.test(place))
    .map(step);
  return {
    source: step(source),
    feed: feedsInto(source)[0] ?? null,
    set: behind.filter(({ value }) => !isEmpty(value)),
    unset: feedsInto(source)
      .flatMap(({ from }) => from)
      .filter((place) => place.startsWith(publicPrefix))
      .map(step)
      .filter(({ value }) => isEmpty(value))
      .map(({ key }) => key),
  };
}

/** The fields of the segment that a public key feeds, with their values. */
export function fedBy(
  key: string,
  { segment }: Shopper,
): { readonly field: string; readonly value: Json | undefined }[] {
  return fieldsFedBy(publicPrefix + key).map((field) => ({ field, value: segment.get(field) }));
}
