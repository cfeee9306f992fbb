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
   * `json`: as FastStore writes it. `empty`, `null`, `broken`: FastStore's server rejects it, and with it each validation. `bare`:
   * JSON, and no object, which the server reads as no trade policy.
   * https://github.com/vtex/faststore/blob/main/packages/api/src/platforms/vtex/utils/channel.ts
   */
  readonly form: 'json' | 'empty' | 'null' | 'bare' | 'broken';
  /** The object's members; empty for every other form. */
  readonly members: JsonObject;
}

/** Reads the member `channel`, whatever it is. What stands there bare is taken for the trade policy that was meant. */
export function readChannel(channel: Json | undefined): PageChannel {
  const none = { salesChannel: '', regionId: '', members: {} };
  if (channel === undefined || channel === null) return { ...none, form: 'null' };
  const text = textOf(channel).trim();
  if (text === '') return { ...none, form: 'empty' };
  const value = parseJson(text);
  if (value === null) return { ...none, form: 'null' };
  if (isJsonObject(value))
    return {
      salesChannel: nameIn(value.salesChannel),
      regionId: nameIn(value.regionId),
      members: value,
      // FastStore takes a text alone.
      form: typeof channel === 'string' ? 'json' : 'broken',
    };
  // A word is a trade policy's id, too, if hardly a JSON text.
  const isId = /^[\w-]{1,20}$/.test(text);
  const form = value === undefined ? 'broken' : 'bare';
  return { ...none, form, salesChannel: value === undefined ? (isId ? text : '') : nameIn(value) };
}

function nameIn(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
