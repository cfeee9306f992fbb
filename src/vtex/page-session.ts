import { readCoordinates } from './coordinates.ts';
import { isJsonObject, type Json, type JsonObject, parseJson, textOf } from './json.ts';
import { readChannel } from './page-channel.ts';
import type { PageKey } from './page-keys.ts';
import { isStoreFramework, type PageSignals } from './page-signals.ts';
import { isSame } from './same.ts';

/**
 * The session that a FastStore page keeps for itself, `fs::session`; reported by the page, unverified. Each of its validations
 * sends some of it to the platform.
 */
export interface PageSession {
  readonly members: JsonObject;
  /** From the page's own object in memory, through which it can be changed, or from what the browser has stored for the page. */
  readonly from: 'live' | 'stored';
}

/** Reads the JSON text of a page's session; `null` where it is no JSON object. */
export function parsePageSession(text: string | null, source: 'live' | 'stored'): PageSession | null {
  const members = text === null ? undefined : parseJson(text);
  return isJsonObject(members) ? { members, from: source } : null;
}

/** The session that a page's running code keeps; a page of Store Framework keeps none. */
export function livePageSession(signals: PageSignals): PageSession | null {
  return isStoreFramework(signals) ? null : parsePageSession(signals.pageSession, 'live');
}

/** The value of a public key as the page's session has it, in the form in which FastStore sends it; `undefined` for none. */
export function pageValue({ members }: PageSession, key: PageKey): Json | undefined {
  if (key === 'sc') return readChannel(members.channel).salesChannel || undefined;
  if (key !== 'geoCoordinates') return members[key] ?? undefined;
  const point = readCoordinates(members.geoCoordinates);
  // Longitude first: what the platform wants.
  return point ? `${point.longitude},${point.latitude}` : undefined;
}

/** What to write into a page's session. */
export interface PageChange {
  /** The members with their new values. */
  readonly members: JsonObject;
  /** The trade policy that becomes part of `channel`, whose other parts stay. */
  readonly salesChannel?: string;
}

/**
 * The change of the page's session by which it sends this value of a key. A postal code's town and coordinates are emptied with
 * it, as FastStore's own forms do, so that FastStore looks them up again.
 * @returns `null` where the page cannot have the value, or would not work with it: a language that is none.
 */
export function pageChange(key: PageKey, value: Json): PageChange | null {
  if (typeof value !== 'string') return null;
  const empty = value === '';
  switch (key) {
    case 'sc':
      return { members: {}, salesChannel: value };
    case 'postalCode':
      return { members: { postalCode: empty ? null : value, city: null, geoCoordinates: null } };
    case 'geoCoordinates': {
      if (empty) return { members: { geoCoordinates: null } };
      const point = readCoordinates(value);
      return point && { members: { geoCoordinates: { ...point } } };
    }
    case 'country':
      return empty ? null : { members: { country: value } };
    case 'locale':
      return isLanguage(value) ? { members: { locale: value } } : null;
  }
}

/** Pages give it to `Intl`, which throws for anything else. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Whether the page's value of a key and another one mean the same: a postal code with a mask or without, coordinates as numbers. */
export function isSamePageValue(key: PageKey, one: Json | undefined, other: Json | undefined): boolean {
  if (isSame(one, other)) return true;
  if (key === 'sc') return asText(one) !== '' && asText(one) === asText(other);
  if (key === 'postalCode') return bareCode(one) === bareCode(other);
  if (key !== 'geoCoordinates') return false;
  const [point, another] = [readCoordinates(one), readCoordinates(other)];
  if (!point || !another) return false;
  return point.longitude === another.longitude && point.latitude === another.latitude;
}

function asText(value: Json | undefined): string {
  return value === undefined || value === null ? '' : textOf(value);
}

function bareCode(value: Json | undefined): string {
  return asText(value)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}
