import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../../src/panel/shopper/summary.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { sampleShopper } from './sample-shopper.ts';

const text = openPageLanguage('').text.value;
const said = (...given: Parameters<typeof sampleShopper>) =>
  Object.fromEntries(
    summaryOf(sampleShopper(...given), { region: null, cookieNames: null }, text).map(
      ({ about, from, text: words }) => [about, from === '' ? words : `${from} → ${words}`],
    ),
  );

describe('the summary', () => {
  it('says shortly what is not set', () => {
    expect(said({})).toEqual({
      who: 'Anonymous',
      where: 'no location',
      store: 'no trade policy',
      visit: 'no campaign',
      tables: 'no price table',
    });
  });

  it('says cause and effect', () => {
    const keys = { country: 'BRA', postalCode: '01310-100', utm_source: 'google', utm_campaign: 'spring' };
    const segment = {
      ...{ regionId: 'v2.7630C64CA8B383A89EED3691F1BD1125', channel: '2', currencyCode: 'USD' },
      ...{ channelPrivacy: 'private', campaigns: 'one,two', priceTables: 'vip' },
    };
    expect(said({ public: keys }, segment)).toEqual({
      who: 'Anonymous',
      where: 'BRA 01310-100 → region v2.7630…1125',
      store: 'trade policy 2, USD, private',
      visit: 'google / spring → 2 campaigns',
      tables: 'price table vip',
    });
  });

  it('says that a location gives no region, and takes coordinates for a location', () => {
    expect(said({ public: { postalCode: '69000' } }).where).toBe('69000 → no region');
    expect(said({ public: { country: 'BRA', geoCoordinates: '-46.65,-23.56' } }).where).toBe(
      'BRA -46.65,-23.56 → no region',
    );
  });

  it.each([
    [{ profile: { isAuthenticated: 'True', email: 'ana@example.com' } }, 'Logged in'],
    [{ profile: { isAuthenticated: 'false', email: 'ana@example.com' } }, 'Known by e-mail, not logged in'],
    [
      { profile: { isAuthenticated: 'true' }, impersonate: { storeUserId: 'u1' } },
      'A customer, shopped for by an operator',
    ],
  ])('says who it is, and no name: %j', (namespaces, who) => {
    const parts = said(namespaces);
    expect(parts.who).toBe(who);
    expect(Object.values(parts).join()).not.toContain('ana@');
  });

  it('counts many price tables, and masks what is personal', () => {
    expect(said({}, { priceTables: 'a,b,c' }).tables).toBe('3 price tables');
    expect(said({ public: { utm_source: 'ana@example.com' } }).visit).toBe('•••••• → no campaign');
  });
});
