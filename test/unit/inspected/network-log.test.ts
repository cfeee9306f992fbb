import { describe, expect, it } from 'vitest';
import { listenToLog, readEntry, readLog } from '../../../src/inspected/network-log.ts';
import { ownCallHeader } from '../../../src/inspected/own-call-header.ts';
import { FakeTab, logEntry } from './fake-tab.ts';

type Pair = readonly [name: string, value: string];

function entry(request: readonly Pair[], response: readonly Pair[] = []) {
  const headers = (pairs: readonly Pair[]) => pairs.map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: '2026-09-21T12:00:00.250Z',
    time: 1_500.5,
    request: { url: 'https://store.example/x', method: 'GET', headers: headers(request) },
    response: { status: 200, headers: headers(response) },
  };
}

describe('an entry of the network log', () => {
  it.each(['Cookie', 'cookie', 'COOKIE'])('has the cookies that were sent in the header %s', (header) => {
    const { sent } = readEntry(entry([[header, 'a=1; vtex_session=one; vtex_segment=two; b=2']]));
    expect(sent).toStrictEqual({ session: 'one', segment: 'two' });
  });

  it.each(['Set-Cookie', 'set-cookie'])('has the cookies that were set by the header %s', (header) => {
    const { set } = readEntry(entry([], [[header, 'vtex_segment=abc; path=/; HttpOnly; SameSite=Lax']]));
    expect(set).toStrictEqual({ segment: 'abc' });
  });

  it('reads several Set-Cookie in one value, a line each', () => {
    const value = 'vtex_session=one; path=/; expires=Mon, 23 Nov 2026 00:00:00 GMT\nvtex_segment=two; path=/';
    expect(readEntry(entry([], [['Set-Cookie', value]])).set).toStrictEqual({
      session: 'one',
      segment: 'two',
    });
  });

  it('reads several headers of one name', () => {
    const pairs = [
      ['set-cookie', 'vtex_session=one; path=/'],
      ['set-cookie', 'vtex_segment=two; path=/'],
    ] as const;
    expect(readEntry(entry([], pairs)).set).toStrictEqual({ session: 'one', segment: 'two' });
  });

  it('takes the first of two cookies with one name, which has the longest path', () => {
    const { sent } = readEntry(entry([['Cookie', 'vtex_session=of-pt; vtex_session=of-root']]));
    expect(sent).toStrictEqual({ session: 'of-pt' });
  });

  it('takes the last of two Set-Cookie with one name, as the browser does', () => {
    const value = 'vtex_session=; path=/; Max-Age=0\nvtex_session=new; path=/';
    expect(readEntry(entry([], [['Set-Cookie', value]])).set).toStrictEqual({ session: 'new' });
  });

  it.each([
    'vtex_session=deleted; path=/; Max-Age=0',
    'vtex_session=deleted; path=/; max-age=-1; expires=Mon, 23 Nov 2099 00:00:00 GMT',
    'vtex_session=deleted; Expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/',
  ])('has an empty value for a cookie that is deleted: %s', (line) => {
    expect(readEntry(entry([], [['Set-Cookie', line]])).set).toStrictEqual({ session: '' });
  });

  it.each([
    'vtex_session=one; path=/; Max-Age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT',
    'vtex_session=one; path=/; expires=Mon, 23 Nov 2099 00:00:00 GMT',
    'vtex_session=one; expires=soon; max-age=',
  ])('has the value of a cookie that is kept: %s', (line) => {
    expect(readEntry(entry([], [['Set-Cookie', line]])).set).toStrictEqual({ session: 'one' });
  });

  it('keeps a value with equals signs whole', () => {
    expect(readEntry(entry([['Cookie', 'vtex_segment=eyJ9==']])).sent.segment).toBe('eyJ9==');
  });

  it('ignores a cookie whose name only contains a known name', () => {
    const line = 'xvtex_session=1; vtex_session_old=2; vtex_segment2=3';
    expect(readEntry(entry([['Cookie', line]])).sent).toStrictEqual({});
  });

  it('lists the name of every cookie once, whether sent or set', () => {
    const { cookieNames } = readEntry(
      entry(
        [['Cookie', 'VtexWorkspace=master%3A-; a=1']],
        [['Set-Cookie', 'a=2; path=/\nVTEXSC=sc=1; path=/']],
      ),
    );
    expect(cookieNames).toEqual(['VtexWorkspace', 'a', 'VTEXSC']);
  });

  it('ended at its start plus its duration, whatever the time zone', () => {
    const inRecife = { ...entry([]), startedDateTime: '2026-09-21T09:00:00.000-03:00', time: 40 };
    expect(readEntry(inRecife).endedAt).toBe(Date.UTC(2026, 8, 21, 12, 0, 0, 40));
  });

  it('has no cookies where there were none', () => {
    expect(readEntry(entry([['Accept', '*/*']]))).toEqual({
      url: 'https://store.example/x',
      method: 'GET',
      status: 200,
      startedAt: expect.any(Number),
      endedAt: Date.UTC(2026, 8, 21, 12, 0, 1, 750) + 0.5,
      asSent: false,
      ownCall: null,
      sent: {},
      set: {},
      cookieNames: [],
      names: [],
      body: expect.any(Function),
    });
  });

  it.each(['Host', 'host', ':authority'])(
    'has the headers as they were sent where it has the header %s',
    (header) => {
      expect(readEntry(entry([[header, 'store.example']])).asSent).toBe(true);
    },
  );

  it.each([ownCallHeader, ownCallHeader.toUpperCase()])(
    'is known as our own call by the header %s',
    (header) => {
      expect(readEntry(entry([[header, 'call-1']])).ownCall).toBe('call-1');
    },
  );
});

describe('the network log', () => {
  const one = entry([['Cookie', 'a=1']]);

  it.each([
    ['Chromium', { entries: [one] }],
    ['Firefox', { log: { entries: [one] } }],
  ])('is read in the form of %s', async (_, har) => {
    const tab = new FakeTab();
    tab.har = har;
    expect((await readLog(tab.devtools.network)).map(({ cookieNames }) => cookieNames)).toEqual([['a']]);
  });

  it.each([[undefined], [null], [{}], [{ log: {} }]])(
    'is empty where the browser returns %j',
    async (har) => {
      const tab = new FakeTab();
      tab.har = har;
      expect(await readLog(tab.devtools.network)).toEqual([]);
    },
  );

  it('reports entries until the listener is removed', () => {
    const tab = new FakeTab();
    const urls: string[] = [];
    const stop = listenToLog(tab.devtools.network, ({ url }) => urls.push(url));
    tab.log('https://store.example/1', 'GET', {});
    stop();
    tab.log('https://store.example/2', 'GET', {});
    expect(urls).toEqual(['https://store.example/1']);
  });

  it('begins with what was reported before, and listens by itself before it takes that', () => {
    const tab = new FakeTab('https://store.example/');
    const urls: string[] = [];
    const early = () => {
      tab.log('https://store.example/2', 'GET', {});
      return [logEntry('https://store.example/1', 'GET', {})];
    };
    listenToLog(tab.devtools.network, ({ url }) => urls.push(url), early);
    expect(urls.sort()).toEqual(['https://store.example/1', 'https://store.example/2']);
  });
});
