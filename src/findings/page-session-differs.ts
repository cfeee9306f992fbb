import { type Json, type JsonObject, textOf } from '../vtex/json.ts';
import { readChannel } from '../vtex/page-channel.ts';
import { type PageKey, pageKeys } from '../vtex/page-keys.ts';
import { isSamePageValue, pageChange, pageValue } from '../vtex/page-session.ts';
import { isEmpty, isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atField, atKey, type Difference, type FindingContext, type Rule } from './finding.ts';

/**
 * The session that the page keeps has other values than the platform's: the page shows the one, the platform calculates with the
 * other, until the page's next validation.
 */
export const pageSessionDiffers: Rule<'page-session-differs'> = {
  id: 'page-session-differs',
  severity: 'problem',
  compares: ['page', 'platform'],
  check(context) {
    const { pageSession, segment, readTogether, hasApi } = context;
    if (!pageSession || !segment || !readTogether) return null;
    const channel = readChannel(pageSession.members.channel);
    const owned = pageKeys
      // Of a channel that is not read, another rule says more.
      .filter((key) => key !== 'sc' || channel.form === 'json')
      .map((key) => ({ key, one: pageValue(pageSession, key), other: ofPlatform(context, key) }))
      .filter(({ key, one, other }) => other !== 'unknown' && !isSamePageValue(key, one, other));
    const { currency } = pageSession.members;
    const code =
      typeof currency === 'object' && currency !== null && 'code' in currency ? currency.code : undefined;
    /** What the page takes over from the platform. */
    const taken: readonly [string, Json | undefined][] = [
      ['regionId', channel.form === 'json' ? channel.regionId : segment.get('regionId')],
      ['currencyCode', isEmpty(code) ? segment.get('currencyCode') : code],
    ];
    const differences: Difference[] = [
      ...owned.map(({ key, one, other }) => ({ path: ['public', key], one, other })),
      ...taken
        .filter(([field, one]) => segment.has(field) && !isSame(one, segment.get(field)))
        .map(([field, one]) => ({ path: ['segment', field], one, other: segment.get(field) })),
    ];
    const names = differences.map(({ path: [, name = ''] }) => name);
    const [first] = differences;
    if (!first) return null;
    const isLive = pageSession.from === 'live';
    // Where nothing that the page owns differs, any validation makes it take the rest over.
    const sc = pageValue(pageSession, 'sc') ?? '';
    const pages = valuesOf(owned.map(({ key, one }) => [key, one]));
    const takeable = owned.filter(({ key, other }) => pageChange(key, other ?? ''));
    const platforms = owned.length > 0 ? valuesOf(takeable.map(({ key, other }) => [key, other])) : { sc };
    const canSend = owned.length > 0 && (isLive || hasApi);
    const canTake = isLive && (owned.length === 0 || takeable.length > 0);
    return {
      evidence: {},
      words: [names],
      differences,
      wayOut: canSend ? { kind: 'apply', as: 'page', keys: pages } : null,
      otherWayOut: canTake ? { kind: 'apply', as: 'platform', keys: platforms } : null,
      about: first.path[0] === 'public' ? atKey(first.path[1] ?? '') : atField(first.path[1] ?? ''),
    };
  },
};

/** What the platform has of a key, as text; `unknown` where nothing shows it. */
function ofPlatform({ session, segment }: FindingContext, key: PageKey): Json | undefined {
  const ofSegment = key === 'sc' ? segment?.get('channel') : undefined;
  if (!session) return isEmpty(ofSegment) ? 'unknown' : asText(ofSegment);
  const inStore = key === 'sc' ? sessionValue(session, 'store', 'channel') : undefined;
  const found = [inStore, sessionValue(session, 'public', key), ofSegment].find((value) => !isEmpty(value));
  // Older versions of FastStore send none.
  return key === 'locale' && isEmpty(found) ? 'unknown' : asText(found);
}

/** A number as text, in which form a page has it. */
function asText(value: Json | undefined): Json | undefined {
  return typeof value === 'number' || JSON.isRawJSON(value) ? textOf(value) : value;
}

/** The values as they are sent: an empty one clears its key. */
function valuesOf(values: readonly (readonly [PageKey, Json | undefined])[]): JsonObject {
  return Object.fromEntries(values.map(([key, value]) => [key, value ?? '']));
}
