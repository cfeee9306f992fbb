import { expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { apply, box, expectField, expectIdle, expectOutcome, patches } from './in-panel.ts';
import { sizes } from './sizes.ts';

const focused = (panel: Panel) =>
  panel.evaluate<string>(`(() => {
    const { activeElement: at } = document;
    return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim() ?? at.tagName;
  })()`);

it('keyboard: / moves the focus to the filter, and is typed as text in a text box', async ({ inspect }) => {
  const { panel } = await inspect();
  await expectField(panel, 'channel', { now: '1' });
  await panel.get('tab', 'Shopper').focus();
  await panel.press('/');
  await expect.poll(() => focused(panel)).toBe('Filter');
  expect(await panel.get('tab', 'Session').attribute('aria-selected')).toBe('true');
  await panel.type('a/b');
  expect(await panel.get('searchbox', 'Filter').value()).toBe('a/b');
  await panel.press('Escape');
  await expect.poll(() => panel.get('searchbox', 'Filter').value()).toBe('');
});

it('keyboard: Enter in a field applies the edit, and Escape reverts that one field', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  await box(panel, 'utm_campaign').fill('not this');
  await panel.press('Escape');
  await expect.poll(() => box(panel, 'utm_campaign').value()).toBe('');
  expect(await focused(panel)).toBe('utm_campaign');
  await panel.press('Enter');
  await expectOutcome(panel, 'Kept.');
  expect(patches(store)).toEqual([{ public: { utm_source: { value: 'google' } } }]);
  expect(await focused(panel)).toBe('utm_campaign');
});

it('keyboard: Control+Enter applies the edit in a multi-line box, where Enter is a line break', async ({
  inspect,
  store,
}) => {
  const { tab, panel } = await inspect();
  await panel.get('button', 'Apply 0 changes').waitFor();
  await tab.evaluate(`window.sampleStore.patchSession({ letter: 'a\\nb' })`);
  store.forgetCalls();
  await box(panel, 'letter').focus();
  await panel.press('Control+End');
  await panel.press('Enter');
  await panel.type('c');
  await panel.press('Control+Enter');
  await expectOutcome(panel, 'Kept.');
  expect(patches(store)).toEqual([{ public: { letter: { value: 'a\nb\nc' } } }]);
});

it('keyboard: focus is not lost when its button disappears, nor when everything is read again', async ({
  inspect,
}) => {
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  await panel.get('button', 'Discard').focus();
  await panel.press('Enter');
  await panel.get('button', 'Undo discard').focus();
  await panel.press('Enter');
  await panel.get('button', 'Undo discard').waitGone();
  const inBar = `document.activeElement.closest('footer') !== null`;
  expect(await panel.evaluate(inBar)).toBe(true);

  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  expect(await focused(panel)).toBe('Apply 0 changes');
  await panel.get('button', 'Changes').focus();
  await panel.press('Enter');
  await panel.get('button', 'Hide changes').focus();
  await panel.press('Enter');
  await panel.get('button', 'Hide changes').waitGone();
  expect(await panel.evaluate(inBar)).toBe(true);

  await panel.get('tab', 'Session').click();
  await panel.get('treeitem', /^currencyCode/).click();
  await panel.get('treeitem', /^currencyCode/).focus();
  await panel.evaluate(`void document.querySelector('.refresh').click()`);
  await expectIdle(panel);
  expect(await focused(panel)).toMatch(/^currencyCode/);
});

it('keyboard: Tab follows the visual order, and every stop has a focus outline', async ({ inspect }) => {
  const { panel } = await inspect('/', sizes.right);
  await expectField(panel, 'channel', { now: '1' });
  // Forward and back with the keyboard, so that the first stop shows the focus as the others do.
  await panel.get('tab', 'Shopper').focus();
  await panel.press('Tab');
  await panel.press('Shift+Tab');
  const stops: { readonly name: string; readonly part: string; readonly outlined: boolean }[] = [];
  for (let count = 0; count < 80; count++) {
    const stop = await panel.evaluate<(typeof stops)[number]>(`(() => {
      const at = document.activeElement;
      return {
        name: at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim(),
        part: at.closest('header.top, .summary, .findings-line, form, footer')?.tagName ?? 'BODY',
        outlined: getComputedStyle(at).outlineStyle !== 'none',
      };
    })()`);
    if (stop.part === 'BODY' || stop.name === stops[0]?.name) break;
    stops.push(stop);
    await panel.press('Tab');
  }
  expect(stops.filter(({ outlined }) => !outlined)).toEqual([]);
  expect([...new Set(stops.map(({ part }) => part))]).toEqual(['HEADER', 'SECTION', 'FORM', 'FOOTER']);
  const names = stops.map(({ name }) => name);
  const about = (...keys: string[]) => keys.flatMap((key) => [key, `About ${key}`]);
  const why = (...fields: string[]) => fields.map((field) => `Why ${field}`);
  expect(names.filter((name) => !/→|trade policy|^no |^Anonymous/.test(name))).toEqual([
    ...['Shopper', 'Access: through the page', 'Refresh', 'More', 'Segment', 'Cookies'],
    ...[
      '▾',
      ...about('country', 'postalCode', 'geoCoordinates', 'regionId'),
      'Look up',
      ...why('regionId', 'facets'),
    ],
    ...['▾', ...about('utm_source', 'utm_campaign', 'utmi_cp'), '+ utm_medium, utmi_p, utmi_pc'],
    ...why('campaigns', 'utm_source', 'utm_campaign', 'utmi_campaign'),
    ...['▾', ...about('sc', 'cultureInfo')],
    ...why('channel', 'currencyCode', 'currencySymbol', 'countryCode', 'cultureInfo', 'channelPrivacy'),
    ...['▾', ...about('storeUserEmail', 'supportedLocales', '__bindingId')],
    ...['Find or add a key', ...why('priceTables'), 'Apply 0 changes', 'Discard'],
  ]);
});

it('live regions: the outcome of an edit is announced once, and so is an error', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect();
  await box(panel, 'utm_source').fill('google');
  await panel.evaluate(`void (() => {
    window.announcements = [];
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
      new MutationObserver(() => {
        const words = region.textContent.trim();
        if (words && window.announcements.at(-1) !== words) window.announcements.push(words);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  })()`);
  const announced = async (words: string) =>
    (await panel.evaluate<string[]>('window.announcements')).filter((text) => text.includes(words)).length;
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  expect(await announced('Kept.')).toBe(1);

  store.addFault({ kind: 'status', status: 403, method: 'PATCH', path: '/api/sessions', body: {} });
  await box(panel, 'sc').fill('9');
  await apply(panel, 1);
  await expect.poll(() => announced('may not use this trade policy')).toBe(1);
  await panel.get('button', 'Refresh').click();
  await expectIdle(panel);
  expect(await announced('may not use this trade policy')).toBe(1);
});
