// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { TextProvider } from '../../../../src/panel/i18n/use-text.tsx';
import { ModelProvider } from '../../../../src/panel/kit/model-context.tsx';
import { StoreResponse } from '../../../../src/panel/shell/store-response.tsx';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { waitUntil } from '../../wait-until.ts';
import { openReadPanel } from '../open-panel.ts';

async function shown(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
  const opened = await openReadPanel();
  const failure = { kind: 'status', status, body: JSON.stringify(body), retryAt: null, headers } as const;
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
  expect(document.body.textContent + (copied[0] ?? '')).not.toMatch(/ana|teste|example\.test/);
});

it('store response: shows a code alone in the response only', async () => {
  await shown(403, { type: 'Forbidden', message: 'no' });
  expect(document.querySelector('.error-facts')).toBeNull();
  expect(document.querySelector('details')).not.toBeNull();
});
