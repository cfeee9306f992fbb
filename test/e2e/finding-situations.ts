import { expect } from 'vitest';
import type { RuleId } from '../../src/findings/rules.ts';
import type { Fault } from '../store/platform/faults.ts';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel, Tab } from './drivers/driver.ts';
import { faststoreSituations } from './finding-situations-faststore.ts';
import { apply, box, expectField, expectIdle, expectOutcome, findKey, refreshed } from './in-panel.ts';

export interface Scene {
  readonly store: SampleStore;
  readonly tab: Tab;
  readonly panel: Panel;
}

/** How a finding comes about in the sample store. */
export interface Situation {
  readonly id: RuleId;
  /** The page; default: the shop's first. */
  readonly path?: string;
  /** The page's host, of which it is the first page; default: that of the shop. */
  readonly host?: string;
  readonly arrange: (scene: Scene) => Promise<unknown>;
  /** It changes the panel's clock, so that it needs a panel for itself. */
  readonly isAlone?: true;
  /** The button that fixes it, as the line of findings or the list has it; none where there is no such button. */
  readonly button?: string;
}

/** The page itself writes to the session. */
const pageWrites = (keys: object) => (scene: Pick<Scene, 'tab'>) =>
  scene.tab.evaluate(`window.sampleStore.patchSession(${JSON.stringify(keys)}).then(() => true)`);

/** Keys are typed, and not applied. */
const typed =
  (keys: Readonly<Record<string, string>>) =>
  async ({ panel }: Scene) => {
    for (const [name, value] of Object.entries(keys)) {
      await findKey(panel, name);
      await box(panel, name).fill(value);
    }
  };

const applied = (keys: Readonly<Record<string, string>>) => async (scene: Scene) => {
  await typed(keys)(scene);
  await apply(scene.panel, Object.keys(keys).length);
};

/** A page of the store sets a cookie, as the platform does. */
const cookieSet = (cookie: string) => async (scene: Scene) => {
  const headers = { 'set-cookie': cookie };
  scene.store.addFault({ kind: 'status', status: 200, path: '/produto', body: 'page', headers });
  await scene.tab.evaluate(`fetch('/produto').then((response) => response.text()).then(() => true)`);
  await refreshed(scene.panel);
};

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A session token that expires in so many minutes. */
const tokenOf = (minutes: number) => {
  const exp = Math.floor(Date.now() / 1_000) + 60 * minutes;
  return `${encoded({ alg: 'ES256', typ: 'JWT' })}.${encoded({ sub: 'session', exp })}.c2lnbmF0dXJl`;
};

/** The store returns this in place of a session or a segment. */
const returned = (path: '/api/sessions' | '/api/segments', body: object) => async (scene: Scene) => {
  const fault: Fault = { kind: 'status', method: 'GET', path, status: 200, times: 'always', body };
  scene.store.addFault(fault);
  await refreshed(scene.panel);
};
const sessionOf = (namespaces: object) => ({ id: 'a-session', namespaces });

const inManaus = { country: 'BRA', postalCode: '69000-000' };
const inSaoPaulo = { country: 'BRA', postalCode: '01310-100' };
const regions = '/api/checkout/pub/regions';

export const situations: readonly Situation[] = [
  { id: 'response-not-in-log', path: '/patched-fetch', arrange: async () => undefined },
  {
    id: 'handled-by-worker',
    path: '/worker?mode=keep',
    arrange: async (scene) => {
      await scene.tab.evaluate('window.sampleStore.workerReady');
      await refreshed(scene.panel);
    },
  },
  { id: 'other-session', arrange: returned('/api/sessions', sessionOf({ public: {} })) },
  { id: 'several-cookies', arrange: cookieSet('vtex_segment=other; Path=/api') },
  {
    id: 'session-expired',
    arrange: cookieSet(`vtex_session=${tokenOf(-5)}; Path=/`),
    button: 'Reload the page',
  },
  {
    id: 'session-ends-soon',
    arrange: cookieSet(`vtex_session=${tokenOf(30)}; Path=/`),
    button: 'Reload the page',
  },
  {
    id: 'response-cookie-not-kept',
    arrange: (scene) => {
      scene.store.configure({ cookieDelivery: 'joined' });
      return applied({ utm_source: 'joined' })(scene);
    },
  },
  { id: 'segment-cookie-large', arrange: pageWrites({ facets: 'brand=sample-1;'.repeat(170) }) },
  {
    id: 'segment-cookie-too-large',
    arrange: pageWrites({ facets: 'brand=sample-1;'.repeat(200) }),
    button: 'Clear facets',
  },
  {
    id: 'session-app-failed',
    arrange: (scene) => {
      scene.store.addFault({
        ...{ kind: 'platform', error: 'session-app-failed', method: 'PATCH', path: '/api/sessions' },
      });
      return applied({ utm_source: 'failed' })(scene);
    },
  },
  { id: 'country-not-alpha-3', arrange: typed({ country: 'BR' }), button: 'Set country to BRA' },
  { id: 'place-without-country', arrange: typed({ postalCode: '01310-100' }), button: 'Set country to BRA' },
  {
    id: 'latitude-out-of-range',
    arrange: typed({ country: 'USA', geoCoordinates: '25.76,-120.19' }),
    button: 'Set geoCoordinates to -120.19,25.76',
  },
  {
    id: 'coordinates-of-old-place',
    arrange: async (scene) => {
      await pageWrites({ ...inSaoPaulo, geoCoordinates: '-46.65,-23.56' })(scene);
      await expect.poll(() => box(scene.panel, 'geoCoordinates').value()).not.toBe('');
      await refreshed(scene.panel);
      await expectIdle(scene.panel);
      await pageWrites({ postalCode: '22250-040' })(scene);
    },
    button: 'Clear geoCoordinates',
  },
  {
    id: 'region-beats-place',
    arrange: typed({ ...inSaoPaulo, regionId: 'U1cj' }),
    button: 'Clear regionId',
  },
  {
    id: 'postal-code-seven-digits',
    arrange: typed({ country: 'BRA', postalCode: '4500000' }),
    button: 'Set postalCode to 04500000',
  },
  { id: 'channel-is-not-trade-policy', arrange: typed({ channel: '2' }), button: 'Set sc to 2' },
  {
    id: 'region-unknown-to-store',
    arrange: pageWrites({ regionId: `v2.${'0'.repeat(32)}` }),
    button: 'Clear regionId',
  },
  { id: 'no-seller', arrange: pageWrites(inManaus) },
  {
    id: 'region-missing',
    arrange: async (scene) => {
      const values = Object.entries(inSaoPaulo).map(([key, value]) => [key, { value }]);
      await returned('/api/segments', { channel: null, regionId: null })(scene);
      await returned('/api/sessions', sessionOf({ public: Object.fromEntries(values) }))(scene);
    },
  },
  {
    id: 'namespace-in-public',
    arrange: returned('/api/sessions', sessionOf({ public: { checkout: { regionId: { value: 'v2.1' } } } })),
  },
  { id: 'several-campaigns', arrange: pageWrites({ utm_source: 'newsletter', utm_campaign: 'blackfriday' }) },
  {
    id: 'impersonation-not-taken',
    arrange: pageWrites({ 'vtex-impersonated-customer-email': 'ana.vip@example.com' }),
    button: 'Clear vtex-impersonated-customer-email',
  },
  {
    id: 'login-without-profile',
    arrange: async (scene) => {
      await scene.tab.evaluate(`void (document.cookie = 'VtexIdclientAutCookie_samplestore=ended; path=/')`);
      await refreshed(scene.panel);
    },
    button: 'Reload the page',
  },
  {
    id: 'key-not-kept',
    arrange: (scene) => {
      scene.store.configure({ samePrefixFault: true });
      return applied({ utm_source: 'one', utm_campaign: 'two' })(scene);
    },
    button: 'Send again',
  },
  {
    id: 'key-written-over',
    arrange: async (scene) => {
      await applied({ utm_source: 'panel' })(scene);
      await expectOutcome(scene.panel, 'Kept.');
      await pageWrites({ utm_source: 'page' })(scene);
    },
  },
  {
    id: 'currency-differs',
    arrange: async (scene) => {
      await scene.tab.evaluate(`void (window.__RUNTIME__.culture.currency = 'USD')`);
      await refreshed(scene.panel);
    },
    button: 'Reload the page',
  },
  {
    id: 'segment-differs-from-session',
    arrange: returned('/api/segments', { channel: '2', currencyCode: 'BRL' }),
    button: 'Reload the page',
  },
  {
    id: 'segment-cookie-differs',
    arrange: (scene) => {
      scene.store.configure({ segmentsSetCookie: false });
      return cookieSet(`vtex_segment=${encoded({ channel: '2' })}; Path=/api`)(scene);
    },
    button: 'Reload the page',
  },
  { id: 'page-outdated', arrange: pageWrites({ utm_source: 'later' }), button: 'Reload the page' },
  {
    id: 'facets-hashes-old',
    isAlone: true,
    arrange: async (scene) => {
      await pageWrites(inSaoPaulo)(scene);
      await box(scene.panel, 'postalCode').waitFor();
      await expectField(scene.panel, 'facets', { now: expect.stringContaining('zip-code') });
      await refreshed(scene.panel);
      await expectIdle(scene.panel);
      // Half an hour later.
      await scene.panel.evaluate(`void (() => {
        // In Firefox this is not the panel's own world.
        const { Date: clock } = window.wrappedJSObject ?? window;
        const now = clock.now.bind(clock);
        clock.now = () => now() + 31 * 60_000;
      })()`);
      await refreshed(scene.panel);
    },
    button: 'Reload the page',
  },
  { id: 'postal-code-form', arrange: typed({ country: 'CAN', postalCode: '01310-100' }) },
  {
    id: 'region-needs-login',
    arrange: (scene) => {
      scene.store.addFault({ kind: 'redirect', path: regions, location: '/login' });
      return pageWrites(inSaoPaulo)(scene);
    },
    button: 'Ask with my cookies',
  },
  {
    id: 'private-trade-policy',
    path: '/login-as?email=bruno.atacado@example.com',
    arrange: pageWrites({ sc: '3' }),
  },
  {
    id: 'address-utm-differs',
    arrange: async (scene) => {
      await scene.tab.evaluate(`history.replaceState(null, '', '?utm_source=address')`);
      await refreshed(scene.panel);
    },
    button: 'Set utm_source to address',
  },
  ...faststoreSituations,
  { id: 'edit-without-effect', arrange: applied({ utm_medium: 'cpc' }) },
  {
    id: 'also-changed',
    arrange: (scene) => {
      scene.store.configure({ clickIdApp: true });
      return applied({ gclid: 'abc' })(scene);
    },
  },
];
