// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { TextProvider } from '../../../../src/panel/i18n/use-text.tsx';
import { ModelProvider } from '../../../../src/panel/kit/model-context.tsx';
import { DecodedCookies } from '../../../../src/panel/session/decoded-cookies.tsx';
import type { ShopperCookies } from '../../../../src/vtex/store-fetch.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { sessionToken } from '../../vtex/sample-tokens.ts';
import { openReadPanel } from '../open-panel.ts';

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value), 'latin1').toString('base64');

/** The text of each cookie: of `vtex_session`, then of `vtex_segment`. */
async function shown(tokens: ShopperCookies): Promise<readonly (string | null)[]> {
  const { panel } = await openReadPanel();
  render(
    <TextProvider value={openPageLanguage('?lang=en').text.value}>
      <ModelProvider value={panel}>
        <DecodedCookies tokens={tokens} stored={null} rootPath="" />
      </ModelProvider>
    </TextProvider>,
    document.body,
  );
  return [...document.querySelectorAll('.cookie')].map(({ textContent }) => textContent);
}

it('decoded cookies: a token in the place of the other is called what it is, and masked', async () => {
  const segment = base64({ channel: '1' });
  const [session, other] = await shown({ session: segment, segment: sessionToken() });
  expect(session).toContain('This is a segment in the place of a session token');
  expect(other).toContain('This is a JWT, like the token of a session, in the place of a segment');
  expect(document.body.innerHTML).not.toContain('eyJ');
});

it('decoded cookies: an empty cookie is there, and neither absent nor of an unknown form', async () => {
  for (const text of await shown({ session: '', segment: '' })) {
    expect(text).toContain('The cookie is there and empty.');
    expect(text).not.toMatch(/not decode|cannot|Not seen/);
  }
});

it.each([
  [['a'], 'list'],
  ['text', 'string'],
  [7, 'number'],
])('decoded cookies: of %j it is said that it is a %s', async (value, type) => {
  for (const text of await shown({ session: base64(value), segment: base64(value) }))
    expect(text).toContain(`JSON of the type ${type}`);
});

it('decoded cookies: Latin-1 bytes and fields that are not the platform’s are named', async () => {
  const [, segment] = await shown({ segment: base64({ channel: '1', utm_campaign: 'promoção', foo: 'x' }) });
  expect(segment).toMatch(/Latin-1[\s\S]*Not fields of the platform: foo\.[\s\S]*promoção/);
});
