import type { Json } from '../vtex/json.ts';
import { isEmpty, isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import type { AtField, Rule } from './finding.ts';

const field = 'channel';

/**
 * `channel` is about to be sent, or was sent and the segment's did not follow: no session app of the platform reads it. Where the
 * session has had the key for long, a store may have its own use for it.
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const channelIsNotTradePolicy: Rule<
  'channel-is-not-trade-policy',
  AtField & { readonly pending: boolean; readonly sent: boolean }
> = {
  id: 'channel-is-not-trade-policy',
  severity: 'problem',
  check({ form, session, lastEdit }) {
    const typed = asText(form.get(field));
    const pending =
      typed !== '' && session !== null && !isSame(form.get(field), sessionValue(session, 'public', field));
    const wanted = asText(lastEdit?.sent.get(field));
    const sent = wanted !== '' && wanted !== asText(lastEdit?.segment.get(field));
    if (!pending && !sent) return null;
    const isId = pending && /^\d+$/.test(typed);
    return {
      evidence: { field, words: [], pending, sent },
      wayOut: isId ? { set: 'sc', to: typed, revert: field } : null,
    };
  },
};

function asText(value: Json | undefined): string {
  return isEmpty(value) ? '' : String(value).trim();
}
