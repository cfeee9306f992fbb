import { expect } from 'vitest';
import { sessionToken } from '../unit/vtex/sample-tokens.ts';
import { it } from './fixtures.ts';
import { expectAlert, expectField, expectIdle, showCookies } from './in-panel.ts';

const failedApp = 'App storefront-permissions failed, resulting in an error building the session';

it('odd responses: names the session app that failed, and shows the segment that could be read', async ({
  inspect,
  store,
}) => {
  store.addFault({
    kind: 'status',
    method: 'GET',
    path: '/api/sessions',
    status: 502,
    body: failedApp,
    headers: { 'content-type': 'text/plain', 'x-request-id': '9a9a9a9a-0000-4000-8000-000000000000' },
    times: 'always',
  });
  const { panel } = await inspect();
  await expectAlert(panel, 'The session app storefront-permissions failed while the session was built');
  await expect.poll(() => panel.get('region', 'Segment').text()).toMatch(/channel\s*1/);
  await panel.get('button', 'Copy error').click();
  await expect.poll(() => panel.clipboard()).toContain('Request id: 9a9a9a9a-0000-4000-8000-000000000000');
  store.clearFaults();
  await panel.get('button', 'Try again').click();
  await panel.get('form', 'Edit public keys').waitFor();
});

it('odd responses: shows and copies what identifies the router’s 404, without the e-mail in it', async ({
  inspect,
  store,
}) => {
  const email = 'ana.souza+teste@example.test';
  store.addFault({
    kind: 'status',
    method: 'GET',
    path: '/api/',
    status: 404,
    body: {
      code: 'NotFound',
      message: `Route ws1--acme.myvtex.com/api/sessions?items=*&email=${email} not found`,
      source: 'Vtex.Kube.Router',
      requestId: 'b0b0b0b0-0000-4000-8000-000000000000',
    },
    headers: { 'x-vtex-operation-id': 'c1c1c1c1-0000-4000-8000-000000000000' },
    times: 'always',
  });
  const { panel } = await inspect();
  await expectAlert(
    panel,
    /The store responds, but has no such path here \(404\)[\s\S]*&email=••• not found/,
  );
  const shown = await panel.evaluate<string>('document.body.textContent');
  for (const fact of ['NotFound', 'Vtex.Kube.Router', 'b0b0b0b0-0000', 'c1c1c1c1-0000'])
    expect(shown).toContain(fact);
  await panel.get('button', 'Copy error').click();
  await expect.poll(() => panel.clipboard()).toContain('Operation id: c1c1c1c1-0000-4000-8000-000000000000');
  expect(await panel.clipboard()).toContain('&email=••• not found');
  expect(shown + (await panel.clipboard())).not.toMatch(/souza|teste|example\.test/);
});

it('odd responses: shows the session where the segment could not be read', async ({ inspect, store }) => {
  store.addFault({ kind: 'status', method: 'GET', path: '/api/segments', status: 503, times: 'always' });
  const { panel } = await inspect();
  await expectAlert(panel, 'The segment could not be read.');
  await panel.get('treeitem', /^countryCode/).waitFor();
});

it('odd responses: names what a segment cookie holds that the platform did not write: Latin-1, a JWT, nothing', async ({
  inspect,
  store,
}) => {
  store.configure({ segmentsSetCookie: false });
  const { tab, panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  const token = Buffer.from('{"channel":"1","utm_campaign":"promoção","deco":"x"}', 'latin1').toString(
    'base64',
  );
  // Of the longer path, so that it is the one which a server reads.
  await tab.evaluate(`void (document.cookie = 'vtex_segment=${token}; path=/api')`);
  await panel.get('button', 'Refresh').click();
  await expectIdle(panel);
  const cookies = await showCookies(panel);
  await expect.poll(() => cookies.text()).toContain('promoção');
  expect(await cookies.text()).toMatch(/Its bytes are Latin-1[\s\S]*Not fields of the platform: deco\./);
  await tab.evaluate(`void (document.cookie = 'vtex_segment=${sessionToken()}; path=/api')`);
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => cookies.text()).toContain('This is a JWT, like the token of a session');
  expect(await panel.evaluate<string>('document.documentElement.outerHTML')).not.toContain('eyJ');
  await tab.evaluate(`void (document.cookie = 'vtex_segment=; path=/api')`);
  await panel.get('button', 'Refresh').click();
  await expect.poll(() => cookies.text()).toContain('The cookie is there and empty.');
});
