import type { Json } from '../vtex/json.ts';
import { isEmpty, isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import type { AtField, Rule } from './finding.ts';

const key = 'channel';

/**
 * `channel` is about to be sent, or was sent and the segment's did not follow: no session app of the platform reads it. Where the
 * session has had the key for long, a store may have its own use for it.
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const channelIsNotTradePolicy: Rule<
  'channel-is-not-trade-policy',
  AtField & { readonly sent: boolean }
> = {
  id: 'channel-is-not-trade-policy',
  severity: 'problem',
  check({ form, session, lastEdit }) {
    const typed = asText(form.get(key));
    const wanted = asText(lastEdit?.sent.get(key));
    const sent = wanted !== '' && wanted !== asText(lastEdit?.segment.get(key));
    const isAtField =
      typed !== '' &&
      session !== null &&
      // At the field it stays once it was sent: what goes by itself would move what is below.
      (sent || !isSame(form.get(key), sessionValue(session, 'public', key)));
    if (!isAtField && !sent) return null;
    return {
      evidence: { field: isAtField ? key : null, words: [], sent },
      wayOut: isAtField && /^\d+$/.test(typed) ? { set: 'sc', to: typed, revert: key } : null,
    };
  },
};

function asText(value: Json | undefined): string {
  return isEmpty(value) ? '' : String(value).trim();
}
