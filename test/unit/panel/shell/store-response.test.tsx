// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { TextProvider } from '../../../../src/panel/i18n/use-text.tsx';
import { ModelProvider } from '../../../../src/panel/kit/model-context.tsx';
import { StoreResponse } from '../../../../src/panel/shell/store-response.tsx';
import type { StoreFailure } from '../../../../src/vtex/store-error.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { waitUntil } from '../../wait-until.ts';
import { openReadPanel } from '../open-panel.ts';

async function shown(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
  return show({ kind: 'status', status, body: JSON.stringify(body), retryAt: null, headers });
}

async function show(failure: StoreFailure) {
  const opened = await openReadPanel();
  render(
    <TextProvider value={openPageLanguage('?lang=en').text.value}>
      <ModelProvider value={opened.panel}>
        <StoreResponse failure={failure} />
      </ModelProvider>
    </TextProvider>,
    document.body,
  );
  return opened;
}

it('store response: what identifies the error is copied with one click, without an e-mail', async () => {
  const { copied } = await shown(
    404,
    {
      code: 'NotFound',
      message: 'Route x?email=ana.souza+teste@example.test not found',
      source: 'Vtex.Kube.Router',
      requestId: 'b0b0b0b0-0000-4000-8000-000000000000',
    },
    { 'x-vtex-operation-id': 'of ana.souza+teste@example.test' },
  );
  const facts = document.querySelector('.error-facts');
  expect(facts?.textContent).toMatch(/Code\s*NotFound\s*Source\s*Vtex\.Kube\.Router\s*Request id\s*b0b0/);
  facts?.querySelector('button')?.click();
  await waitUntil(() => copied.length > 0);
  expect(copied[0]).toContain('Status: 404');
  expect(copied[0]).toContain('Request id: b0b0b0b0-0000-4000-8000-000000000000');
  expect(copied[0]).toContain('Message: Route x?email=••• not found');
  expect(copied[0]).toContain('"source":"Vtex.Kube.Router"');
  expect(document.body.textContent + (copied[0] ?? '')).not.toMatch(/ana|teste|example\.test/);
});

it('store response: shows a code alone in the response only', async () => {
  await shown(403, { type: 'Forbidden', message: 'no' });
  expect(document.querySelector('.error-facts')).toBeNull();
  expect(document.querySelector('details')).not.toBeNull();
});

it('store response: has the ids of one that is no JSON, too, and its body whole', async () => {
  const headers = { 'x-request-id': 'r1' };
  const { copied } = await show({ kind: 'not-json', status: 200, body: '<h1>Please wait</h1>', headers });
  expect(document.querySelector('.error-facts')?.textContent).toMatch(/Request id\s*r1/);
  expect(document.querySelector('pre')?.textContent).toBe('<h1>Please wait</h1>');
  document.querySelector<HTMLElement>('.error-facts button')?.click();
  await waitUntil(() => copied.length > 0);
  expect(copied[0]).toBe('Status: 200\nRequest id: r1\n\n<h1>Please wait</h1>');
});

it('store response: shows and copies no secret that is known by its name alone', async () => {
  const body = JSON.stringify({ namespaces: [{ public: { authCookie: { value: 'opaque-login' } } }] });
  const { copied } = await show({
    kind: 'unexpected',
    status: 200,
    body,
    headers: { 'x-request-id': 'r1' },
  });
  document.querySelector<HTMLElement>('.error-facts button')?.click();
  await waitUntil(() => copied.length > 0);
  expect(document.body.textContent).toContain('authCookie');
  expect(document.body.textContent + (copied[0] ?? '')).not.toContain('opaque-login');
});
