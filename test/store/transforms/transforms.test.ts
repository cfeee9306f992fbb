import { beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '../platform/accounts.ts';
import { bindingOfRoot } from '../platform/bindings.ts';
import { defaultSwitches, type Switches } from '../platform/switches.ts';
import { issueLoginToken } from '../sessions/login-token.ts';
import { segmentOf } from '../sessions/segment.ts';
import { type Namespaces, textOf } from '../sessions/session.ts';
import { makeTokenKeys, type TokenKeys } from '../sessions/session-token.ts';
import { computeSession } from './compute-session.ts';
import { installedApps } from './installed-apps.ts';

interface Setting {
  readonly switches?: Partial<Switches>;
  readonly rootPath?: string;
  readonly cookie?: string;
  /** The existing session that is edited; a new session when left out. */
  readonly over?: Namespaces;
}

const account = accountOf('store.localhost:1');

function compute(values: Readonly<Record<string, unknown>>, setting: Setting = {}): Namespaces {
  const switches = { ...defaultSwitches, ...setting.switches };
  const before = setting.over ?? {};
  const entries = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
  const cookie =
    setting.cookie === undefined ? {} : { cookie: { VtexIdclientAutCookie: { value: setting.cookie } } };
  return computeSession(installedApps(switches), {
    account,
    binding: bindingOfRoot(setting.rootPath ?? ''),
    sessionId: 'session',
    switches,
    now: Date.now(),
    before,
    draft: { ...before, ...cookie, public: { ...before.public, ...entries } },
    created: setting.over === undefined,
  });
}

function regionOf(values: Readonly<Record<string, unknown>>, setting: Setting = {}): string {
  return textOf(compute(values, setting), 'checkout', 'regionId');
}

const v1: Setting = { switches: { regionForm: 'v1' } };
const decode = (regionId: string): string => Buffer.from(regionId, 'base64').toString('utf8');

describe('vtex.store-session', () => {
  it.each([
    [
      '1',
      { channel: '1', currencyCode: 'BRL', currencySymbol: 'R$', countryCode: 'BRA', cultureInfo: 'pt-BR' },
    ],
    [
      '2',
      { channel: '2', currencyCode: 'USD', currencySymbol: '$', countryCode: 'USA', cultureInfo: 'en-US' },
    ],
    [
      '4',
      { channel: '4', currencyCode: 'EUR', currencySymbol: '€', countryCode: 'PRT', cultureInfo: 'pt-PT' },
    ],
  ])('sets store and segment for sc %s', (sc, fields) => {
    expect(segmentOf(compute({ sc }))).toMatchObject({ ...fields, channelPrivacy: 'public' });
  });

  it.each(['3', '99'])('keeps the policy of the binding when sc is %s', (sc) => {
    expect(textOf(compute({ sc }), 'store', 'channel')).toBe('1');
    expect(textOf(compute({ sc }, { rootPath: '/pt' }), 'store', 'channel')).toBe('4');
  });

  it('prefers cultureInfo to locale, and locale to the policy’s language', () => {
    expect(textOf(compute({ locale: 'es-AR' }), 'store', 'cultureInfo')).toBe('es-AR');
    expect(textOf(compute({ locale: 'es-AR', cultureInfo: 'en-US' }), 'store', 'cultureInfo')).toBe('en-US');
    expect(textOf(compute({ supportedLocales: 'en-GB,en-US' }), 'store', 'cultureInfo')).toBe('en-GB');
  });
});

describe('vtex.checkout-session', () => {
  it('sets a v2 region for country with postal code, none for only one of them', () => {
    expect(regionOf({ country: 'BRA', postalCode: '01310-100' })).toMatch(/^v2\.[0-9A-F]{32}$/);
    expect(regionOf({ postalCode: '01310-100' })).toBe('');
    expect(regionOf({ country: 'BRA' })).toBe('');
    expect(regionOf({ country: 'BR', postalCode: '01310-100' })).toBe('');
    expect(regionOf({ country: 'BRA', postalCode: '0131' })).toBe('');
  });

  it('sets a v1 region that lists the sellers, U1cj when there are none', () => {
    expect(decode(regionOf({ country: 'BRA', postalCode: '01310100' }, v1))).toBe(
      'SW#jacarandapaulista;cdcajamar',
    );
    expect(regionOf({ country: 'BRA', postalCode: '69005-040' }, v1)).toBe('U1cj');
  });

  it('reads coordinates as longitude,latitude', () => {
    expect(decode(regionOf({ country: 'BRA', geoCoordinates: '-43.18,-22.94' }, v1))).toContain(
      'jacarandabotafogo',
    );
    expect(regionOf({ country: 'BRA', geoCoordinates: '-22.94,-43.18' }, v1)).toBe('');
  });

  it('prefers a public regionId, until it is cleared', () => {
    const stale = compute({ country: 'BRA', postalCode: '01310-100', regionId: 'v2.OLD' });
    expect(textOf(stale, 'checkout', 'regionId')).toBe('v2.OLD');
    expect(regionOf({ regionId: '' }, { over: stale })).toMatch(/^v2\.[0-9A-F]{32}$/);
  });

  it('includes only sellers of the trade policy', () => {
    const place = { country: 'USA', postalCode: '33131' };
    expect(regionOf(place, v1)).toBe('U1cj');
    expect(decode(regionOf({ ...place, sc: '2' }, v1))).toBe('SW#jacarandamiami');
  });

  it('keeps the same cart after an edit', () => {
    const session = compute({});
    const cart = textOf(session, 'checkout', 'orderFormId');
    expect(cart).toMatch(/^[0-9a-f]{32}$/);
    expect(textOf(compute({ sc: '2' }, { over: session }), 'checkout', 'orderFormId')).toBe(cart);
  });
});

describe('vtex.rnb-session', () => {
  it('sets campaigns for UTM parameters, postal code and e-mail, as csv of GUIDs', () => {
    const guid = '[0-9a-f-]{36}';
    expect(segmentOf(compute({ utm_source: 'newsletter' })).campaigns).toMatch(new RegExp(`^${guid}$`));
    const many = compute({ utm_source: 'newsletter', utm_campaign: 'blackfriday', postalCode: '22250040' });
    expect(segmentOf(many).campaigns).toMatch(new RegExp(`^${guid},${guid},${guid}$`));
    expect(segmentOf(compute({ storeUserEmail: 'ana.vip@example.com' })).campaigns).not.toBeNull();
    expect(segmentOf(compute({ utm_source: 'other' })).campaigns).toBeNull();
  });
});

describe('vtex.profile-session', () => {
  it('loads the price tables of an e-mail, and nothing more', () => {
    const session = compute({ storeUserEmail: 'bruno.atacado@example.com' });
    expect(session.profile).toEqual({
      email: { value: 'bruno.atacado@example.com' },
      priceTables: { value: 'atacado,vip' },
      isAuthenticated: { value: 'false' },
    });
    expect(segmentOf(session).priceTables).toBe('atacado,vip');
    expect(segmentOf(compute({ storeUserEmail: '' }, { over: session })).priceTables).toBeNull();
  });
});

describe('vtex.authentication-session', () => {
  let keys: TokenKeys;
  beforeAll(async () => {
    keys = await makeTokenKeys();
  });
  const login = (email: string, of = account.name): Promise<string> =>
    issueLoginToken(email, of, keys.privateKey);

  it('sets authentication and the whole profile, and allows a private policy', async () => {
    const session = compute({ sc: '3' }, { cookie: await login('bruno.atacado@example.com') });
    expect(textOf(session, 'authentication', 'storeUserEmail')).toBe('bruno.atacado@example.com');
    expect(session.profile).toMatchObject({
      firstName: { value: 'Bruno' },
      isAuthenticated: { value: 'true' },
    });
    expect(segmentOf(session)).toMatchObject({ channel: '3', channelPrivacy: 'private' });
  });

  it('clears them when the cookie is gone', async () => {
    const session = compute({ sc: '3' }, { cookie: await login('bruno.atacado@example.com') });
    const after = compute({}, { cookie: '', over: session });
    expect(textOf(after, 'authentication', 'storeUserId')).toBe('');
    expect(textOf(after, 'profile', 'document')).toBe('');
    expect(segmentOf(after)).toMatchObject({ channel: '1', priceTables: null });
  });

  it('ignores a login of another account and an invalid cookie', async () => {
    for (const cookie of [await login('ana.vip@example.com', 'elsewhere'), 'nonsense']) {
      expect(textOf(compute({}, { cookie }), 'authentication', 'storeUserEmail')).toBe('');
    }
  });
});

describe('vtex.search-session', () => {
  it('adds the place and its hashes to the given facets', () => {
    const { facets } = segmentOf(compute({ facets: 'brand=x;', country: 'BRA', postalCode: '01310-100' }));
    expect(facets).toMatch(
      /^brand=x;zip-code=01310-100;country=BRA;deliveryZonesHash=[0-9a-f]{32};pickupPointsHash=[0-9a-f]{32};$/,
    );
    expect(segmentOf(compute({ facets: 'brand=x', country: 'BRA' })).facets).toBe('brand=x;');
  });

  it('removes facets that are cleared', () => {
    const session = compute({ facets: 'brand=x' });
    expect(segmentOf(compute({ facets: '' }, { over: session }))).not.toHaveProperty('facets');
  });

  it('writes the place of a landing page back to public, which sets a region', () => {
    const region_id = Buffer.from('vtex:BRA:01310100').toString('base64');
    const session = compute({ region_id });
    expect(session.public).toMatchObject({ country: { value: 'BRA' }, postalCode: { value: '01310100' } });
    expect(textOf(session, 'checkout', 'regionId')).toMatch(/^v2\./);
    expect(textOf(compute({ region_id, postalCode: '22250040' }), 'public', 'postalCode')).toBe('22250040');
  });
});

describe('segmentOf', () => {
  it('includes utm_source, utm_campaign and utmi_cp, and no other UTM parameter', () => {
    const segment = segmentOf(
      compute({ utm_source: 'a', utm_campaign: 'b', utmi_cp: 'c', utm_medium: 'd', utmi_p: 'e' }),
    );
    expect(segment).toMatchObject({ utm_source: 'a', utm_campaign: 'b', utmi_campaign: 'c' });
    expect(JSON.stringify(segment)).not.toMatch(/"[de]"/);
  });

  it('has null for a cleared key, but an empty text for utmi_campaign', () => {
    const cleared = segmentOf(compute({ utm_source: '', utmi_cp: '' }));
    expect(cleared).toMatchObject({ utm_source: null, utmi_campaign: '' });
    expect(segmentOf(compute({})).utmi_campaign).toBeNull();
  });
});

describe('sample.postal-code-mask', () => {
  it('sets the source of a click id that has none when its switch is on', () => {
    const switches = { clickIdApp: true };
    const source = (...given: Parameters<typeof compute>) =>
      textOf(compute(...given), 'public', 'utm_source');
    expect(source({ gclid: 'x' })).toBe('');
    expect(source({ gclid: 'x' }, { switches })).toBe('Google');
    expect(source({ gclid: 'x', utm_source: 'bing' }, { switches })).toBe('bing');
    expect(source({ utm_medium: 'cpc' }, { switches })).toBe('');
  });

  it('writes the postal code back with its mask when its switch is on', () => {
    const place = { country: 'BRA', postalCode: '01310100' };
    expect(textOf(compute(place), 'public', 'postalCode')).toBe('01310100');
    expect(textOf(compute(place, { switches: { postalCodeMaskApp: true } }), 'public', 'postalCode')).toBe(
      '01310-100',
    );
  });
});
