import { isJsonObject, type Json, type JsonObject, parseJson, textOf } from './json.ts';

/**
 * The member `channel` of a FastStore page's session: JSON text of an object by FastStore's own code. Stores were seen to have
 * other forms there.
 */
export interface PageChannel {
  /** `''` where there is none. */
  readonly salesChannel: string;
  readonly regionId: string;
  /**
   * `json`: as FastStore writes it. `empty`, `null`, `broken` (no JSON, or no text): FastStore's server rejects it, and with it each
   * validation. `bare`: the JSON text of no object, in which the server reads no trade policy.
   * https://github.com/vtex/faststore/blob/main/packages/api/src/platforms/vtex/utils/channel.ts
   */
  readonly form: 'json' | 'empty' | 'null' | 'bare' | 'broken';
  /** The members of `json`; empty for every other form. */
  readonly members: JsonObject;
}

/** Reads the member `channel`, whatever it is. What stands there bare is taken for the trade policy that was meant. */
export function readChannel(channel: Json | undefined): PageChannel {
  const none = { salesChannel: '', regionId: '', members: {} };
  if (channel === undefined || channel === null) return { ...none, form: 'null' };
  // The server's schema wants a text.
  if (typeof channel !== 'string') return { ...none, ...namedIn(channel), form: 'broken' };
  if (channel.trim() === '') return { ...none, form: 'empty' };
  const value = parseJson(channel);
  if (value === null) return { ...none, form: 'null' };
  if (value === undefined) return { ...none, salesChannel: asId(channel), form: 'broken' };
  if (!isJsonObject(value)) return { ...none, ...namedIn(value), form: 'bare' };
  return { ...none, ...namedIn(value), members: value, form: 'json' };
}

/** What is meant by a channel that is, by mistake, no text, or the JSON text of something else than an object. */
function namedIn(value: Json): Partial<PageChannel> {
  if (isJsonObject(value))
    return { salesChannel: asId(value.salesChannel), regionId: textIn(value.regionId) };
  const inner = typeof value === 'string' ? parseJson(value) : undefined;
  // JSON text in JSON text.
  return isJsonObject(inner) ? namedIn(inner) : { salesChannel: asId(value) };
}

/** A trade policy's id; `''` for what is none. A word may be one, too. */
function asId(value: Json | undefined): string {
  const text = textIn(value).trim();
  return /^[\w-]{1,20}$/.test(text) && !/^(undefined|null|NaN|true|false)$/.test(text) ? text : '';
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || JSON.isRawJSON(value) ? textOf(value) : '';
}
