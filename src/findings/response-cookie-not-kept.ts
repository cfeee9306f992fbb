import { segmentChanges } from '../vtex/segment.ts';
import { decodeSegmentToken } from '../vtex/segment-token.ts';
import { decodeSessionToken } from '../vtex/session-token.ts';
import type { ShopperCookies } from '../vtex/store-fetch.ts';
import type { Rule } from './finding.ts';

const names = ['session', 'segment'] as const;

/**
 * The response to the edit had another segment, or another session, than the cookie that the browser goes on sending, which is the
 * one from before. Compared is what the tokens mean: fields of the segment, `id` of the session. Nothing is reported where the network
 * log does not show the requests before and after the edit, or where the page wrote meanwhile.
 */
export const responseCookieNotKept: Rule<'response-cookie-not-kept'> = {
  id: 'response-cookie-not-kept',
  severity: 'problem',
  check({ lastEdit }) {
    if (!lastEdit?.alone) return null;
    const { returned, cookiesBefore, cookiesAfter } = lastEdit;
    const cookies = names.filter((name) => {
      // Any other cookie than before was set by someone else, another tab perhaps.
      const old = new Set(cookiesBefore.flatMap(({ sent, set }) => [sent[name], set[name] ?? sent[name]]));
      return cookiesAfter.some(
        ({ sent }) => old.has(sent[name]) && isAnother[name](sent[name], returned?.[name]),
      );
    });
    if (cookies.length === 0) return null;
    const words = [cookies.map((name) => `vtex_${name}`)];
    return { evidence: {}, words, wayOut: null, about: { kind: 'cookies' } };
  },
};

/** Whether a cookie does not mean what the response's token does; not where one of both cannot be decoded. */
const isAnother: Readonly<
  Record<keyof ShopperCookies, (carried: string | undefined, returned: string | undefined) => boolean>
> = {
  session(carried, returned) {
    const id = idOf(returned);
    return id !== undefined && (carried === undefined || (idOf(carried) ?? id) !== id);
  },
  segment(carried, returned) {
    const now = segmentOf(returned);
    const was = carried === undefined ? new Map() : segmentOf(carried);
    return now !== null && was !== null && segmentChanges(was, now).size > 0;
  },
};

/** Each write makes another token of the same session. */
function idOf(token: string | undefined) {
  return token === undefined ? undefined : decodeSessionToken(token)?.claims.id;
}

/** One segment can be written in several ways: padded, in quotes, percent-encoded. */
function segmentOf(token: string | undefined) {
  return token === undefined ? null : decodeSegmentToken(token);
}
