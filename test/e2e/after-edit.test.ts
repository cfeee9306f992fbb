import { describe, expect } from 'vitest';
import { it } from './fixtures.ts';
import { focused, focusIsVisible } from './focus.ts';
import {
  apply,
  box,
  expectAlert,
  expectField,
  expectOutcome,
  findKey,
  outcomeText,
  patches,
} from './in-panel.ts';
import { sizes } from './sizes.ts';

describe('after an edit', () => {
  it('the result names what changed, and leads to its row', async ({ inspect }) => {
    const { panel } = await inspect('/', sizes.right);
    await box(panel, 'sc').fill('2');
    await apply(panel, 1);
    await expectOutcome(panel, /^✓ Kept\. channel: 1 → 2 · currencyCode: BRL → USD · .* \+\d/);
    await panel.get('button', /^currencyCode: BRL → USD/).click();
    await expect.poll(() => focused(panel)).toBe('currencyCode');
    expect(await focusIsVisible(panel)).toBe(true);
  });

  it('what else moved in the session is one click away', async ({ inspect }) => {
    const { panel } = await inspect('/', sizes.bottom);
    await box(panel, 'utm_source').fill('newsletter');
    await apply(panel, 1);
    await expectOutcome(panel, '✓');
    await panel.get('button', 'Changes').click();
    await expect
      .poll(async () => (await panel.get('region', 'Changes').text()).replace(/\s+/g, ' '))
      .toMatch(/Segment campaigns .* utm_source .* Also changed in the session rnb\.campaigns/);
    expect(await panel.get('region', 'Changes').text()).not.toContain('public.utm_source');
    await panel.get('button', 'rnb.campaigns').click();
    await expect.poll(() => panel.get('region', 'Selected key').text()).toMatch(/^rnb\.campaigns/);
  });

  it('of two texts that are much alike what differs is marked', async ({ inspect }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_campaign').fill('black-friday-2025');
    await apply(panel, 1);
    await expectField(panel, 'utm_campaign', { now: 'black-friday-2025' });
    await expectOutcome(panel, '✓');
    await box(panel, 'utm_campaign').fill('black-friday-2026');
    await apply(panel, 1);
    await expectField(panel, 'utm_campaign', { was: 'black-friday-2025', now: 'black-friday-2026' });
    const marked = () =>
      panel.evaluate<string[]>(
        `[...document.querySelectorAll('tr.changed b')].map(({ textContent }) => textContent)`,
      );
    await expect.poll(marked).toEqual(['5', '6']);
  });

  it('no reload is offered where only the input of the shopper changed', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await findKey(panel, 'partnerCode');
    await panel.type('A-1');
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept. No segment field changed.');
    expect(patches(store)).toHaveLength(1);
    expect(await panel.get('button', 'Reload the page').count()).toBe(0);
    expect(await outcomeText(panel)).not.toContain('outdated');
  });

  it.for(['bottom', 'right'] as const)(
    'a refusal is the line of findings, and marks its box, which is visible (%s)',
    async (size, { inspect }) => {
      const { panel } = await inspect('/', sizes[size]);
      await box(panel, 'sc').fill('9');
      await box(panel, 'country').fill('BRA');
      await panel.evaluate(`void document.querySelector('.groups').scrollTo(0, 1e6)`);
      // In a narrow panel its group may be folded.
      if (size === 'right') await panel.get('button', 'Store').click();
      await apply(panel, 2);
      await expectAlert(panel, /This edit was not applied/);
      expect(await box(panel, 'sc').attribute('aria-invalid')).toBe('true');
      expect(await box(panel, 'country').attribute('aria-invalid')).toBe('false');
      await box(panel, 'sc').focus();
      expect(await focusIsVisible(panel)).toBe(true);
      await panel.get('button', 'Details').click();
      await expect.poll(() => panel.get('region', 'Details').text()).toContain('choose another sc');
      await panel.press('Escape');
      await panel.get('button', 'Revert').click();
      expect(await box(panel, 'sc').value()).toBe('');
      expect(await box(panel, 'country').value()).toBe('BRA');
    },
  );

  it('Cancel stands where Apply stood while the store does not respond', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_source').fill('google');
    store.addFault({ kind: 'held', method: 'PATCH', path: '/api/sessions' });
    await apply(panel, 1);
    await panel.get('button', 'Cancel').click();
    await expectAlert(panel, /You cancelled before the response came/);
    expect(await box(panel, 'utm_source').value()).toBe('google');
    store.clearFaults();
  });
});
