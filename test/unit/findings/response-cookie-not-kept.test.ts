import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import type { LastEdit } from '../../../src/findings/finding.ts';
import { responseCookieNotKept } from '../../../src/findings/response-cookie-not-kept.ts';
import type { SeenCookies, ShopperCookies } from '../../../src/vtex/store-fetch.ts';
import { sampleClaims, sessionToken } from '../vtex/sample-tokens.ts';
import { contextOf, editOf } from './context.ts';

const segment = (fields: object) => base64url.encode(JSON.stringify(fields));
const session = (version: number, id = 'a-session') => sessionToken({ ...sampleClaims, id, version });

const old = { session: session(2), segment: segment({ channel: '1', utm_source: null }) };
const returned = { session: session(3), segment: segment({ channel: '1', utm_source: 'google' }) };

/** A request that carried these cookies, with a response that set those. */
const request = (sent: ShopperCookies, set: ShopperCookies = {}): SeenCookies => ({ sent, set });

/** The cookies that are found where these were carried before the edit, and by the requests after it. */
function found(after: readonly SeenCookies[], given: Partial<LastEdit> = {}) {
  const cookiesBefore = [request(old), request(old)];
  const lastEdit = editOf({ returned, cookiesBefore, cookiesAfter: after, ...given });
  return responseCookieNotKept.check(contextOf({ lastEdit }))?.words?.[0] ?? null;
}

describe('response cookie not kept', () => {
  const joined = { session: returned.session, segment: old.segment };
  it.each<[name: string, after: SeenCookies[], given: Partial<LastEdit>, cookies: string[]]>([
    ['the second of two in one line', [request(joined), request(joined)], {}, ['vtex_segment']],
    ['the old ones are sent, of the same session', [request(old), request(old)], {}, ['vtex_segment']],
    [
      'the store sets the segment with a later response',
      [request(old, { segment: returned.segment }), request({ ...old, segment: returned.segment })],
      {},
      ['vtex_segment'],
    ],
    [
      'the response was of another session',
      [request(old)],
      { returned: { ...returned, session: session(2, 'another-session') } },
      ['vtex_session', 'vtex_segment'],
    ],
    [
      'the browser had set the old one with the reading before',
      [request(joined)],
      { cookiesBefore: [request({ session: old.session }, { segment: old.segment })] },
      ['vtex_segment'],
    ],
    [
      'there was none, and still is none',
      [request({ session: returned.session })],
      { cookiesBefore: [request({ session: old.session })] },
      ['vtex_segment'],
    ],
  ])('is found where %s', (_, after, given, cookies) => {
    expect(found(after, given)).toEqual(cookies);
  });

  const percent = encodeURIComponent(`"${btoa(JSON.stringify({ utm_source: 'google', channel: '1' }))}"`);
  it.each<[name: string, after: SeenCookies[], given?: Partial<LastEdit>]>([
    ['the new ones are sent', [request(returned), request(returned)]],
    ['the same segment is written in another way', [request({ ...returned, segment: percent })]],
    [
      'the old segment is the new one',
      [request(old)],
      { returned: { session: session(3), segment: segment({ utm_source: '', channel: '1' }) } },
    ],
    [
      'a third segment is sent, which another tab set',
      [request({ ...old, segment: segment({ channel: '9' }) })],
    ],
    ['the cookies are gone', [request({})]],
    ['the page wrote meanwhile, or that is not known', [request(old)], { alone: false }],
    ['the log has no request', []],
    ['the log has no request before', [request(old)], { cookiesBefore: [] }],
    ['there was no response', [request(old)], { returned: null }],
    [
      'nothing can be decoded',
      [request({ session: 'a', segment: 'b' })],
      { cookiesBefore: [request({ session: 'a', segment: 'b' })] },
    ],
    ['the response cannot be decoded', [request(old)], { returned: { session: 'a', segment: 'b' } }],
  ])('is not found where %s', (_, after, given) => {
    expect(found(after, given)).toBeNull();
  });

  it('is not found before an edit', () => {
    expect(responseCookieNotKept.check(contextOf())).toBeNull();
  });
});
