import { describe, expect, it } from 'vitest';
import { createSession, editSession, readSession, readValue } from './session-requests.ts';
import { decodeSegment } from './sessions/segment.ts';
import { testShopper } from './test-shopper.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

const page = async (path: string, as = shopper): Promise<string> => (await as.send('GET', path)).text;

/** Text of the element of that id, without its markup. */
function textOfId(html: string, id: string): string {
  const after = html.split(`id="${id}"`)[1]?.slice(1) ?? '';
  return after.split(/<\/(?:p|ul|div|span|dl)>/)[0]?.replace(/<[^>]+>/g, ' ') ?? '';
}

function runtimeIn(html: string): Record<string, unknown> {
  return JSON.parse(/window\.__RUNTIME__ = (.*);<\/script>/.exec(html)?.[1] ?? 'null');
}

describe('Store Framework pages', () => {
  it('set __RUNTIME__, and leave the session to their script', async () => {
    const response = await shopper.send('GET', '/');
    expect(response.setCookies.join()).not.toMatch(/vtex_session|vtex_segment/);
    expect(response.headers['x-vtex-janus-router-backend-app']).toBeTruthy();
    const runtime = runtimeIn(response.text);
    expect(runtime).toMatchObject({
      account: 'samplestore',
      workspace: 'master',
      production: true,
      rootPath: '',
    });
    expect(decodeSegment(String(runtime.segmentToken))).toMatchObject({ channel: '1' });
    expect(response.text).toContain('__RENDER_8_SESSION__');
  });

  it('have the segment token of the cookie in __RUNTIME__', async () => {
    await createSession(shopper, { utm_source: 'x' });
    const token = shopper.cookie('vtex_segment');
    expect(runtimeIn(await page('/')).segmentToken).toBe(token);
  });

  it('have their binding and account in __RUNTIME__', async () => {
    expect(runtimeIn(await page('/pt'))).toMatchObject({
      rootPath: '/pt',
      culture: { locale: 'pt-PT', currency: 'EUR' },
    });
    expect(runtimeIn(await page('/', testShopper(store, 'other.localhost'))).account).toBe('sampleother');
  });

  it('have bindingChanged in __RUNTIME__ when the last page belonged to another binding', async () => {
    const isChanged = async (path: string) => runtimeIn(await page(path)).bindingChanged;
    expect(await isChanged('/')).toBe(false);
    expect(await isChanged('/produto')).toBe(false);
    expect(await isChanged('/pt')).toBe(true);
    expect(await isChanged('/pt/produto')).toBe(false);
    expect(await isChanged('/')).toBe(true);
  });

  it('show the effects of the segment: price, price table, promotion, sellers, campaign', async () => {
    await createSession(shopper);
    const before = await page('/produto');
    expect(textOfId(before, 'price')).toBe('R$\u00a059,90');
    expect(textOfId(before, 'sellers')).toContain('Informe onde você está');
    await editSession(shopper, {
      utm_source: 'whatsapp',
      utm_campaign: 'blackfriday',
      storeUserEmail: 'bruno.atacado@example.com',
      country: 'BRA',
      postalCode: '01310-100',
    });
    const after = await page('/produto');
    expect(textOfId(after, 'price')).toBe('R$\u00a035,94');
    expect(textOfId(after, 'promotion')).toContain('Black Friday');
    expect(textOfId(after, 'price-table')).toContain('atacado');
    expect(textOfId(after, 'sellers')).toContain('Jacarandá Paulista');
    expect(textOfId(after, 'campaign')).toContain('whatsapp');
    await editSession(shopper, { sc: '2', postalCode: '69005-040' });
    const abroad = await page('/produto');
    expect(textOfId(abroad, 'price')).toMatch(/^\$/);
    expect(textOfId(abroad, 'sellers')).toContain('Ninguém entrega');
  });

  it('are shown with invalid values in the cookie', async () => {
    const fields = {
      channel: { odd: true },
      cultureInfo: 'not a culture',
      currencyCode: '?',
      utm_source: '<script>alert(1)</script>',
    };
    const token = Buffer.from(JSON.stringify(fields)).toString('base64');
    const response = await shopper.send('GET', '/produto', { headers: { cookie: `vtex_segment=${token}` } });
    expect(response.status).toBe(200);
    expect(response.text).not.toContain('<script>alert');
    expect(response.text).toContain('&lt;script&gt;alert');
  });

  it('escape a text in __RUNTIME__ that would end its script', async () => {
    const token = Buffer.from(JSON.stringify({ cultureInfo: '</script><b>' })).toString('base64');
    const { text } = await shopper.send('GET', '/', { headers: { cookie: `vtex_segment=${token}` } });
    expect(text).not.toContain('</script><b>');
    expect(runtimeIn(text)).toMatchObject({ culture: { locale: '</script><b>' } });
  });
});

describe('page', () => {
  it('strict CSP: allows no connection, has a nonce on its scripts, and sets the session cookies', async () => {
    const response = await shopper.send('GET', '/strict-csp');
    const policy = String(response.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '-';
    expect(response.text).toContain(`<script nonce="${nonce}">`);
    expect(response.text).toContain(`<style nonce="${nonce}">`);
    expect(response.text).not.toMatch(/<(script|style)>| style=| on\w+=/);
    expect(response.setCookies).toHaveLength(2);
    const { id } = await readSession(shopper);
    expect((await shopper.send('GET', '/strict-csp')).setCookies).toEqual([]);
    expect((await readSession(shopper)).id).toBe(id);
  });

  it('patched fetch: the patch comes before every other script', async () => {
    const { text } = await shopper.send('GET', '/patched-fetch');
    expect(text.indexOf('window.fetch = async')).toBeGreaterThan(0);
    expect(text.indexOf('window.fetch = async')).toBeLessThan(text.indexOf('__RUNTIME__'));
  });

  it('service worker: the page registers it, and its scope is the whole host', async () => {
    expect((await shopper.send('GET', '/worker?mode=keep')).text).toContain("register('/worker.js?mode='");
    const worker = await shopper.send('GET', '/worker.js?mode=keep');
    expect(worker.headers['content-type']).toContain('text/javascript');
    expect(worker.text).toContain("pathname.startsWith('/api/')");
  });

  it('FastStore: has VTEX_METADATA and no __RUNTIME__, and leaves the session to its own code', async () => {
    const response = await shopper.send('GET', '/faststore');
    expect(response.text).toContain(
      'window.VTEX_METADATA = {"account":"samplestore","renderer":"faststore"}',
    );
    expect(response.text).toContain('faststore_sdk_stores');
    expect(response.text).not.toContain('__RUNTIME__');
    expect(response.setCookies).toEqual([]);
  });

  it('FastStore on its own host: serves the page, and the 404 of Next.js for VTEX’s APIs', async () => {
    const visitor = testShopper(store, 'storefront.localhost');
    expect(await page('/', visitor)).toContain('{"account":"samplestore","renderer":"faststore"}');
    const response = await visitor.send('GET', '/api/sessions?items=*');
    expect(response.status).toBe(404);
    expect(response.headers['x-powered-by']).toBe('Next.js');
    expect(response.headers['content-type']).toMatch(/^text\/html/);
    expect(response.text).toContain('__NEXT_DATA__');
  });

  it('checkout: its own script writes a cookie with the platform’s name', async () => {
    const { text } = await shopper.send('GET', '/checkout');
    expect(text).toContain("'vtex_segment=' + btoa(");
    expect(text).toContain('; Path=/checkout');
  });

  it('headless: has the VTEX signal of an asset, and creates no session', async () => {
    const response = await shopper.send('GET', '/headless');
    expect(response.text).toContain('vtexassets.com');
    expect(response.text).not.toMatch(/<script/);
    expect(response.setCookies).toEqual([]);
  });

  it.each([
    ['/not-a-store', 'store.localhost'],
    ['/', 'plain.localhost'],
    ['/produto', 'plain.localhost'],
  ])('%s on %s, which is no store: has no VTEX signal, cookie or header', async (path, host) => {
    const response = await testShopper(store, host).send('GET', path);
    expect(response.status).toBe(200);
    expect(response.text).not.toMatch(/vtex|__RUNTIME__/i);
    expect(JSON.stringify(response.headers)).not.toMatch(/vtex/i);
    expect(response.setCookies).toEqual([]);
  });

  it('plain.localhost: has no API', async () => {
    const response = await testShopper(store, 'plain.localhost').send('GET', '/api/sessions?items=*');
    expect(response.status).toBe(404);
    expect(store.calls).toHaveLength(1);
  });
});

describe('login', () => {
  it('sets cookie, authentication and profile at the next write; logout removes the profile', async () => {
    const login = await shopper.send('GET', '/login-as?email=ana.vip@example.com');
    expect(login.status).toBe(302);
    expect(login.setCookies.every((line) => line.includes('HttpOnly'))).toBe(true);
    await createSession(shopper);
    expect(await readValue(shopper, 'cookie', 'VtexIdclientAutCookie_samplestore')).toMatch(/^eyJ/);
    expect(await readValue(shopper, 'authentication', 'storeUserEmail')).toBe('ana.vip@example.com');
    expect(await readValue(shopper, 'profile', 'phone')).toBe('+5511900000001');
    await shopper.send('GET', '/logout');
    await editSession(shopper, {});
    expect(await readValue(shopper, 'cookie', 'VtexIdclientAutCookie_samplestore')).toBe('');
    expect((await readSession(shopper)).namespaces.profile).toEqual({ isAuthenticated: { value: 'false' } });
  });

  it('sets B2B keys for a shopper who buys for a company; logout removes them', async () => {
    await shopper.send('GET', '/login-as?email=diana.compras@example.com');
    await createSession(shopper);
    const { authentication, profile, shopper: person } = (await readSession(shopper)).namespaces;
    expect(authentication).toMatchObject({
      unitName: { value: 'Loja Centro' },
      unitId: { value: expect.any(String) },
    });
    expect(profile).toMatchObject({ id: authentication?.customerId, priceTables: { value: 'atacado' } });
    expect(person).toMatchObject({
      firstName: { value: 'Diana' },
      organizationManager: { value: false },
      activeContractId: authentication?.customerId,
      availableContracts: { value: [expect.objectContaining({ isCurrent: true })] },
      scopes: { value: { 'vtex.catalog': { collectionIds: '137,138' } } },
    });
    await editSession(shopper, { facets: 'shipping=delivery;productClusterIds=137;productClusterIds=138' });
    await shopper.send('GET', '/logout');
    await editSession(shopper, {});
    const after = (await readSession(shopper)).namespaces;
    expect(after.shopper).toBeUndefined();
    expect(after.public?.facets).toEqual({ value: 'shipping=delivery' });
  });

  it('redirects to returnUrl', async () => {
    const login = await shopper.send('GET', '/login-as?email=carla@example.com&returnUrl=/faststore');
    expect(login.headers.location).toBe('/faststore');
  });

  it('responds with 400 without an e-mail', async () => {
    expect((await shopper.send('GET', '/login-as')).status).toBe(400);
  });
});
