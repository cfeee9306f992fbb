import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from './sample-store.ts';
import { decodeSegment } from './sessions/segment.ts';
import { createSession, editSession, readSession, readValue } from './test-readings.ts';
import { type TestShopper, testShopper } from './test-shopper.ts';

let store: SampleStore;
let shopper: TestShopper;

beforeAll(async () => {
  store = await startSampleStore();
});
beforeEach(() => {
  store.reset();
  shopper = testShopper(store);
});
afterAll(() => store.close());

const page = async (path: string, as = shopper): Promise<string> => (await as.send('GET', path)).text;

/** Text of the element of that id, without its markup. */
function textOfId(html: string, id: string): string {
  const after = html.split(`id="${id}"`)[1]?.slice(1) ?? '';
  return after.split(/<\/(?:p|ul|div|span|dl)>/)[0]?.replace(/<[^>]+>/g, ' ') ?? '';
}

function runtimeIn(html: string): Record<string, unknown> {
  return JSON.parse(/window\.__RUNTIME__ = (.*);<\/script>/.exec(html)?.[1] ?? 'null');
}

describe('the Store Framework store', () => {
  it('tells of itself in __RUNTIME__, and leaves the session to the page', async () => {
    const answer = await shopper.send('GET', '/');
    expect(answer.setCookies.join()).not.toMatch(/vtex_session|vtex_segment/);
    expect(answer.headers['x-vtex-janus-router-backend-app']).toBeTruthy();
    const runtime = runtimeIn(answer.text);
    expect(runtime).toMatchObject({
      account: 'samplestore',
      workspace: 'master',
      production: true,
      rootPath: '',
    });
    expect(decodeSegment(String(runtime.segmentToken))).toMatchObject({ channel: '1' });
    expect(answer.text).toContain('__RENDER_8_SESSION__');
  });

  it('has the segment token of the page load, from the cookie', async () => {
    await createSession(shopper, { utm_source: 'x' });
    const token = shopper.cookie('vtex_segment');
    expect(runtimeIn(await page('/')).segmentToken).toBe(token);
  });

  it('knows its binding and its account', async () => {
    expect(runtimeIn(await page('/pt'))).toMatchObject({
      rootPath: '/pt',
      culture: { locale: 'pt-PT', currency: 'EUR' },
    });
    expect(runtimeIn(await page('/', testShopper(store, 'other.localhost'))).account).toBe('sampleother');
  });

  it('says that the binding changed when the last page was of another one', async () => {
    const isChanged = async (path: string) => runtimeIn(await page(path)).bindingChanged;
    expect(await isChanged('/')).toBe(false);
    expect(await isChanged('/produto')).toBe(false);
    expect(await isChanged('/pt')).toBe(true);
    expect(await isChanged('/pt/produto')).toBe(false);
    expect(await isChanged('/')).toBe(true);
  });

  it('shows what the segment makes: price, price table, promotion, sellers, origin', async () => {
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

  it('is shown whatever a cookie says', async () => {
    const fields = {
      channel: { odd: true },
      cultureInfo: 'not a culture',
      currencyCode: '?',
      utm_source: '<script>alert(1)</script>',
    };
    const token = Buffer.from(JSON.stringify(fields)).toString('base64');
    const answer = await shopper.send('GET', '/produto', { headers: { cookie: `vtex_segment=${token}` } });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).toContain('&lt;script&gt;alert');
  });

  it('keeps a text in __RUNTIME__ from ending its script', async () => {
    const token = Buffer.from(JSON.stringify({ cultureInfo: '</script><b>' })).toString('base64');
    const { text } = await shopper.send('GET', '/', { headers: { cookie: `vtex_segment=${token}` } });
    expect(text).not.toContain('</script><b>');
    expect(runtimeIn(text)).toMatchObject({ culture: { locale: '</script><b>' } });
  });
});

describe('pages of other kinds', () => {
  it('strict CSP: lets nothing connect, marks its scripts, and its session is there', async () => {
    const answer = await shopper.send('GET', '/strict-csp');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '-';
    expect(answer.text).toContain(`<script nonce="${nonce}">`);
    expect(answer.text).toContain(`<style nonce="${nonce}">`);
    expect(answer.text).not.toMatch(/<(script|style)>| style=| on\w+=/);
    expect(answer.setCookies).toHaveLength(2);
    const { id } = await readSession(shopper);
    expect((await shopper.send('GET', '/strict-csp')).setCookies).toEqual([]);
    expect((await readSession(shopper)).id).toBe(id);
  });

  it('with a `fetch` of its own: the patch stands before every other script', async () => {
    const { text } = await shopper.send('GET', '/patched-fetch');
    expect(text.indexOf('window.fetch = async')).toBeGreaterThan(0);
    expect(text.indexOf('window.fetch = async')).toBeLessThan(text.indexOf('__RUNTIME__'));
  });

  it('with a service worker: the page registers it, and it may take the whole host', async () => {
    expect((await shopper.send('GET', '/worker?mode=keep')).text).toContain("register('/worker.js?mode='");
    const worker = await shopper.send('GET', '/worker.js?mode=keep');
    expect(worker.headers['content-type']).toContain('text/javascript');
    expect(worker.text).toContain("pathname.startsWith('/api/')");
  });

  it('FastStore: VTEX_METADATA, no __RUNTIME__, and the session is left to its own code', async () => {
    const answer = await shopper.send('GET', '/faststore');
    expect(answer.text).toContain('window.VTEX_METADATA = {"account":"samplestore","renderer":"faststore"}');
    expect(answer.text).toContain('faststore_sdk_stores');
    expect(answer.text).not.toContain('__RUNTIME__');
    expect(answer.setCookies).toEqual([]);
  });

  it('FastStore on a host of its own: the page, and the 404 of Next.js for VTEX’s APIs', async () => {
    const visitor = testShopper(store, 'storefront.localhost');
    expect(await page('/', visitor)).toContain('{"account":"samplestore","renderer":"faststore"}');
    const answer = await visitor.send('GET', '/api/sessions?items=*');
    expect(answer.status).toBe(404);
    expect(answer.headers['x-powered-by']).toBe('Next.js');
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.text).toContain('__NEXT_DATA__');
  });

  it('checkout: its own script writes a cookie of the platform’s name', async () => {
    const { text } = await shopper.send('GET', '/checkout');
    expect(text).toContain("'vtex_segment=' + btoa(");
    expect(text).toContain('; Path=/checkout');
  });

  it('headless: the mark of an asset, no session, and none made', async () => {
    const answer = await shopper.send('GET', '/headless');
    expect(answer.text).toContain('vtexassets.com');
    expect(answer.text).not.toMatch(/<script/);
    expect(answer.setCookies).toEqual([]);
  });

  it.each([
    ['/not-a-store', 'store.localhost'],
    ['/', 'plain.localhost'],
    ['/produto', 'plain.localhost'],
  ])('no store at %s on %s: no mark, no cookie, no header', async (path, host) => {
    const answer = await testShopper(store, host).send('GET', path);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/vtex|__RUNTIME__/i);
    expect(JSON.stringify(answer.headers)).not.toMatch(/vtex/i);
    expect(answer.setCookies).toEqual([]);
  });

  it('no store has no API', async () => {
    const answer = await testShopper(store, 'plain.localhost').send('GET', '/api/sessions?items=*');
    expect(answer.status).toBe(404);
    expect(store.calls).toHaveLength(1);
  });
});

describe('logging in', () => {
  it('fills cookie, authentication and profile at the next write, and takes the profile away after', async () => {
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

  it('fills B2B keys for a shopper who buys for a company, and takes them away after', async () => {
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

  it('leads on to the page that it was asked from', async () => {
    const login = await shopper.send('GET', '/login-as?email=carla@example.com&returnUrl=/faststore');
    expect(login.headers.location).toBe('/faststore');
  });

  it('asks who', async () => {
    expect((await shopper.send('GET', '/login-as')).status).toBe(400);
  });
});
