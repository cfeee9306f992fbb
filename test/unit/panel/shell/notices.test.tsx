// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { type LanguageName, languages } from '../../../../src/panel/i18n/language.ts';
import { TextProvider } from '../../../../src/panel/i18n/use-text.tsx';
import { ModelProvider } from '../../../../src/panel/kit/model-context.tsx';
import type { Notice } from '../../../../src/panel/model/page-state.ts';
import type { PanelModel } from '../../../../src/panel/model/panel-model.ts';
import { NoticeView } from '../../../../src/panel/shell/notice.tsx';
import { noticeWords } from '../../../../src/panel/shell/notice-words.ts';
import { everyNotice, noticeName } from '../../../plain-page/every-notice.ts';
import { openPageLanguage } from '../../../plain-page/page-language.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore, json } from '../fake-store.ts';
import { openReadPanel } from '../open-panel.ts';

const textIn = (name: LanguageName) => openPageLanguage(`?lang=${name}`).text.value;
async function show(notice: Notice, place: 'page' | 'line', given?: PanelModel) {
  const panel = given ?? (await openReadPanel()).panel;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <TextProvider value={textIn('en')}>
      <ModelProvider value={panel}>
        <NoticeView notice={notice} place={place} />
      </ModelProvider>
    </TextProvider>,
    root,
  );
  const atOnce = root.textContent;
  const drawn = performance.now();
  await waitUntil(() => root.querySelector('button'));
  return {
    atOnce,
    waited: performance.now() - drawn,
    root,
    panel,
    button: root.querySelector('button') as HTMLButtonElement,
  };
}

const circumstances = { withTradePolicy: true, passesPolicy: true };
const otherCircumstances = { withTradePolicy: false, passesPolicy: false };

describe.each(Object.keys(languages) as LanguageName[])('the notices in %s', (language) => {
  const text = textIn(language);

  it.each(everyNotice)('after $title: say what happened, why, and what to do', ({ notices }) => {
    for (const given of [circumstances, otherCircumstances]) {
      for (const notice of notices) {
        const { what, why } = noticeWords(notice, text, given);
        expect.soft(what, noticeName(notice)).toMatch(/^\S.{8,}/);
        expect.soft(`${what} ${why}`, noticeName(notice)).not.toMatch(/\$\d|undefined|NaN|\[object/);
        // What is under way needs no reason.
        if (notice.kind !== 'looking' && notice.kind !== 'reading')
          expect.soft(why, noticeName(notice)).toMatch(/^\S.{20,}[.”]$/);
      }
    }
  });

  it.each(everyNotice)('after $title: are different for each notice', ({ notices }) => {
    const words = notices.map((notice) => Object.values(noticeWords(notice, text, circumstances)).join(' '));
    expect(words.filter((shown, index) => words.indexOf(shown) < index)).toEqual([]);
  });
});

it('a host without a Session Manager: its notice names others, and warns of their cookies', async () => {
  const { signals, origin } = new FakeStore();
  const notice: Notice = {
    ...{ kind: 'failed', doing: 'reading' },
    failure: { kind: 'status', status: 404, headers: {}, body: '', retryAt: null },
    store: { document: { origin, nonce: 'document-1', timeOrigin: 0 }, signals },
  };
  expect(noticeWords(notice, textIn('en'), circumstances).why).toContain(
    "samplestore.myvtex.com; cookies there are another shopper's.",
  );
});

describe.each(everyNotice)('the notices after $title', ({ place, notices }) => {
  it('have one live region, a button, and the store’s response where there is one', async () => {
    const { panel } = await openReadPanel();
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    render(
      <TextProvider value={textIn('en')}>
        <ModelProvider value={panel}>
          {notices.map((notice) => (
            <NoticeView key={noticeName(notice)} notice={notice} place={place} />
          ))}
        </ModelProvider>
      </TextProvider>,
      root,
    );
    // A notice of what is under way shows its text late, and has no button before.
    await waitUntil(() => [...root.children].every((drawn) => drawn.querySelector('button')));
    notices.forEach((notice, index) => {
      const name = noticeName(notice);
      const drawn = root.children[index];
      expect.soft(drawn?.querySelector('button')?.textContent, name).toMatch(/\w{3,}/);
      expect.soft(drawn?.querySelectorAll('[role="alert"], [role="status"]'), name).toHaveLength(1);
      const hasBody = notice.kind === 'failed' && 'body' in notice.failure;
      // Where there is one line for a notice, it is in the details, which open.
      const shown = place === 'page' ? 'details' : '[aria-haspopup="dialog"]';
      expect.soft(drawn?.querySelectorAll(shown), name).toHaveLength(hasBody || place === 'line' ? 1 : 0);
    });
  });
});

describe('the buttons', () => {
  const failed = (status: number, retryAt: number | null = null): Notice => ({
    kind: 'failed',
    doing: 'reading',
    failure: { kind: 'status', status, body: '', retryAt, headers: {} },
  });

  it('start a read again', async () => {
    const { button, panel } = await show(failed(503), 'page');
    button.click();
    expect(panel.busy.value).toBe(true);
  });

  it('start a refused reset again', async () => {
    const { store, panel } = await openReadPanel();
    store.intercept = ({ path }) => (path.includes('invalidToken') ? json(429, {}) : undefined);
    await panel.actions.resetSession();
    store.calls.length = 0;
    store.intercept = () => undefined;
    const { button } = await show(panel.actions.problem.value as Notice, 'line', panel);
    button.click();
    await waitUntil(() => panel.actions.outcome.value?.kind === 'reset');
    expect(store.lines[0]).toBe('GET /api/sessions/invalidToken?items=*');
  });

  it('create the session that a reset has ended and could not create', async () => {
    const store = new FakeStore();
    store.permission.granted = true;
    const { panel } = await openReadPanel(store);
    store.intercept = ({ method }) => (method === 'POST' ? json(429, {}) : undefined);
    await panel.actions.resetSession();
    store.calls.length = 0;
    store.intercept = () => undefined;
    const { button } = await show(panel.actions.problem.value as Notice, 'page', panel);
    button.click();
    await waitUntil(() => panel.page.value.kind === 'ready');
    expect(store.lines.filter((line) => !line.startsWith('GET'))).toEqual(['POST /api/sessions']);
  });

  it('wait as long as the store requires', async () => {
    const { button, panel } = await show(failed(429, Date.now() + 1_200), 'page');
    expect(button.textContent).toMatch(/^Try again in [123]s$/);
    button.click();
    expect(panel.busy.value).toBe(false);
    await waitUntil(() => button.textContent === 'Try again');
    button.click();
    expect(panel.busy.value).toBe(true);
  });

  it('cancel what takes long, and are shown only then', async () => {
    const { atOnce, waited, button, root } = await show({ kind: 'looking', store: null }, 'page');
    expect(atOnce).toBe('');
    // A timer may be some milliseconds early.
    expect(waited).toBeGreaterThan(280);
    expect(button.textContent).toBe('Cancel');
    expect(root.textContent).toContain('Looking at the page…');
  });
});

describe('the store’s own response', () => {
  it('is shown as text, unchanged except for secrets', async () => {
    const body = '<b>ana@example.com</b> is not allowed';
    const { root } = await show(
      { kind: 'failed', doing: 'reading', failure: { kind: 'not-json', status: 200, body, headers: {} } },
      'page',
    );
    expect(root.querySelector('pre')?.textContent).toBe('<b>•••</b> is not allowed');
    expect(root.querySelector('b')).toBeNull();
  });
});
