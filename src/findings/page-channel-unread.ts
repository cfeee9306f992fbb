import { textOf } from '../vtex/json.ts';
import { readChannel } from '../vtex/page-channel.ts';
import { isEmpty } from '../vtex/same.ts';
import { sessionValue } from '../vtex/session.ts';
import { shortened } from '../vtex/shortened.ts';
import { atKey, type Rule } from './finding.ts';

/**
 * The page's session has a channel in which FastStore reads no trade policy.
 * @see https://github.com/vtex/faststore/blob/main/packages/api/src/platforms/vtex/utils/channel.ts
 */
export const pageChannelUnread: Rule<'page-channel-unread'> = {
  id: 'page-channel-unread',
  severity: 'problem',
  variants: ['rejected', 'bare'],
  check({ pageSession, session, segment }) {
    if (!pageSession) return null;
    const { channel = null } = pageSession.members;
    const { form } = readChannel(channel);
    if (form === 'json') return null;
    const known = [session && sessionValue(session, 'store', 'channel'), segment?.get('channel')];
    const sc = textOf(known.find((value) => !isEmpty(value ?? '')) ?? '');
    return {
      evidence: {},
      variant: form === 'bare' ? 'bare' : 'rejected',
      words: [form === 'empty' ? '""' : shortened(textOf(channel))],
      wayOut:
        sc !== '' && pageSession.from === 'live' ? { kind: 'apply', as: 'platform', keys: { sc } } : null,
      about: atKey('sc'),
    };
  },
};
