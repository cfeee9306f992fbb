// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../../src/panel/model/page-state.ts';
import { type LanguageName, languages } from '../../../src/panel/views/language.ts';
import { ModelProvider } from '../../../src/panel/views/model-context.ts';
import { NoticeView } from '../../../src/panel/views/notice.tsx';
import { noticeWords } from '../../../src/panel/views/notice-words.ts';
import { TextProvider } from '../../../src/panel/views/text.tsx';
import { everyNotice, noticeName } from '../../plain-page/every-notice.ts';
import { openPageLanguage } from '../../plain-page/page-language.ts';
import { openReadPanel } from './open-panel.ts';

const textIn = (name: LanguageName) => openPageLanguage(`?lang=${name}`).text.value;
const cases = everyNotice.flatMap(({ title, notices }) =>
  notices.map((notice) => [`${title}: ${noticeName(notice)}`, notice, title] as const),
);

async function show(notice: Notice, place: 'page' | 'bar', language: LanguageName = 'en') {
  const { panel } = await openReadPanel();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <TextProvider value={textIn(language)}>
      <ModelProvider value={panel}>
        <NoticeView notice={notice} place={place} />
      </ModelProvider>
    </TextProvider>,
    root,
  );
  const atOnce = root.textContent;
  const drawn = performance.now();
  await vi.waitUntil(() => root.querySelector('button'), { timeout: 2_000 });
  return {
    atOnce,
    waited: performance.now() - drawn,
    root,
    panel,
    button: root.querySelector('button') as HTMLButtonElement,
  };
}

const circumstances = { withTradePolicy: true, passesPolicy: true };

describe.each(Object.keys(languages) as LanguageName[])('in %s every state', (language) => {
  it.each(cases)('has its own words: %s', (_, notice) => {
    const { what, why } = noticeWords(notice, textIn(language), circumstances);
    expect(what).toMatch(/^\S.{8,}/);
    expect(`${what} ${why}`).not.toMatch(/\$\d|undefined|NaN|\[object/);
    // What is under way needs no reason; everything else says why, and what to do.
    if (notice.kind !== 'looking' && notice.kind !== 'reading') expect(why).toMatch(/^\S.{20,}[.”]$/);
  });
});

describe('every state', () => {
  it.each(cases)('has a button, and one live region: %s', async (_, notice, title) => {
    const { root, button } = await show(notice, title === 'applying' ? 'bar' : 'page');
    expect(button.textContent).toMatch(/\w{3,}/);
    expect(root.querySelectorAll('[role="alert"], [role="status"]')).toHaveLength(1);
    const hasBody = notice.kind === 'failed' && 'body' in notice.failure;
    expect(root.querySelectorAll('details')).toHaveLength(hasBody ? 1 : 0);
  });

  it.each(everyNotice)('after $title says something of its own', ({ notices }) => {
    const words = notices.map((notice) =>
      Object.values(noticeWords(notice, textIn('en'), circumstances)).join(' '),
    );
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('the buttons', () => {
  const failed = (status: number, retryAt: number | null = null): Notice => ({
    kind: 'failed',
    doing: 'reading',
    failure: { kind: 'status', status, message: null, body: '', retryAt },
  });

  it('try again', async () => {
    const { button, panel } = await show(failed(503), 'page');
    button.click();
    expect(panel.busy.value).toBe(true);
  });

  it('wait as long as the store asks for', async () => {
    const { button, panel } = await show(failed(429, Date.now() + 1_200), 'page');
    expect(button.textContent).toMatch(/^Try again in [123]s$/);
    button.click();
    expect(panel.busy.value).toBe(false);
    await vi.waitUntil(() => button.textContent === 'Try again', { timeout: 4_000 });
    button.click();
    expect(panel.busy.value).toBe(true);
  });

  it('cancel what takes long, which is told only when it does', async () => {
    const { atOnce, waited, button, root } = await show({ kind: 'looking', store: null }, 'page');
    expect(atOnce).toBe('');
    // A timer may be some milliseconds early.
    expect(waited).toBeGreaterThan(280);
    expect(button.textContent).toBe('Cancel');
    expect(root.textContent).toContain('Looking at the page…');
  });
});

describe('the store’s own answer', () => {
  it('is shown word for word but for secrets, as text', async () => {
    const body = '<b>ana@example.com</b> is not allowed';
    const { root } = await show(
      { kind: 'failed', doing: 'reading', failure: { kind: 'not-json', status: 200, body } },
      'page',
    );
    expect(root.querySelector('pre')?.textContent).toBe('<b>•••</b> is not allowed');
    expect(root.querySelector('b')).toBeNull();
  });
});
