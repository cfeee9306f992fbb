import { type Json, textOf } from '../vtex/json.ts';
import { isEmpty, isSame } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { atKey, type Rule } from './finding.ts';

const key = 'channel';

/**
 * `channel` is about to be sent, or was sent and the segment's did not follow: no session app of the platform reads it. Where the
 * session has had the key for long, a store may have its own use for it.
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const channelIsNotTradePolicy: Rule<'channel-is-not-trade-policy', { readonly sent: boolean }> = {
  id: 'channel-is-not-trade-policy',
  severity: 'problem',
  check({ form, session, lastEdit }) {
    const typed = asText(form.get(key));
    const wanted = asText(lastEdit?.sent.get(key));
    const sent = wanted !== '' && wanted !== asText(lastEdit?.segment.get(key));
    const isAtBox =
      typed !== '' &&
      session !== null &&
      // At the box it stays once it was sent: what goes by itself would move what is below.
      (sent || !isSame(form.get(key), sessionValue(session, 'public', key)));
    if (!isAtBox && !sent) return null;
    return {
      evidence: { sent },
      wayOut: isAtBox && /^\d+$/.test(typed) ? { kind: 'set', key: 'sc', to: typed, revert: key } : null,
      about: isAtBox ? atKey(key) : null,
    };
  },
};

function asText(value: Json | undefined): string {
  return value === undefined || isEmpty(value) ? '' : textOf(value).trim();
}
