import { type Json, textOf } from '../../vtex/json.ts';
import { isPairs, itemsOf, listNames } from '../../vtex/list.ts';
import { redactText, sensitivity } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { shortened } from '../../vtex/shortened.ts';
import type { Text } from '../i18n/text.ts';

/** A change of a field in a few words: `regionId: null → v2.7630…1125`; of a list how many items there were and are. */
export function changeInWords(
  field: string,
  was: Json | undefined,
  now: Json | undefined,
  t: Text['t'],
): string {
  const isList = listNames.has(field) || isPairs(was) || isPairs(now);
  const [before, after] = [was, now].map((value) => {
    if (sensitivity(['segment', field], value) !== null) return '••••••';
    if (isList) return String(itemsOf(value).length);
    return value === undefined || isEmpty(value) ? emptyText(value, t) : shortened(textOf(value));
  });
  // As many as before, and others.
  const isSameSize = isList && before === after;
  return `${redactText(field)}: ${isSameSize ? partsChanged(was, now) : `${before} → ${after}`}`;
}

function emptyText(value: Json | undefined, t: Text['t']): string {
  return value === null ? 'null' : t(value === '' ? 'emptyText' : 'absent');
}

function partsChanged(was: Json | undefined, now: Json | undefined): string {
  const [before, after] = [was, now].map((value) => new Set(itemsOf(value).map(({ name }) => name)));
  const lost = before && after ? [...before].filter((name) => !after.has(name)).length : 0;
  return `−${lost} +${lost}`;
}
