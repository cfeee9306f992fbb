import { describe, expect } from 'vitest';
import { it } from './fixtures.ts';
import { focused } from './focus.ts';
import { apply, box, expectOutcome, findKey, patches } from './in-panel.ts';

describe('find or add a key', () => {
  it('leads to sc in fewer than six key presses', async ({ inspect }) => {
    const { panel } = await inspect();
    await box(panel, 'sc').waitFor();
    await panel.get('tab', 'Shopper').focus();
    for (const key of ['e', 's', 'c', 'Enter']) await panel.press(key);
    await expect.poll(() => focused(panel)).toBe('sc');
  });

  it('completes keys that are explained, those of the form first', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await panel.get('combobox', 'Find or add a key').fill('impers');
    await panel.get('option', /^impersonate ID of the B2B user/).waitFor();
    await panel.press('ArrowDown');
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await panel.type('x@example.com');
    await apply(panel, 1);
    await expect
      .poll(() => patches(store))
      .toEqual([{ public: { 'vtex-impersonated-customer-email': { value: 'x@example.com' } } }]);
  });

  it('says that only public can be written where the name is another namespace’s, and adds nothing', async ({
    inspect,
  }) => {
    const { panel } = await inspect();
    await panel.get('combobox', 'Find or add a key').fill('checkout.regionId');
    await expect
      .poll(() => panel.evaluate<string>(`document.getElementById('find-key-said').textContent`))
      .toContain('Only keys of public can be written');
    await panel.press('Enter');
    expect(await panel.get('combobox', 'Find or add a key').value()).toBe('checkout.regionId');
    await panel.press('Escape');
    await findKey(panel, 'public.regionId').catch(() => undefined);
    await expect.poll(() => focused(panel)).toBe('regionId');
  });

  it('adds a key as text or as JSON, which is checked at once', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await findKey(panel, 'shippingOption');
    await panel.type('{"mode": ');
    await panel.get('button', /^shippingOption is sent as text/).click();
    await expect.poll(() => box(panel, 'shippingOption').attribute('aria-invalid')).toBe('true');
    await box(panel, 'shippingOption').fill('{"mode": "pickup"}');
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept.');
    expect(patches(store)).toEqual([{ public: { shippingOption: { value: { mode: 'pickup' } } } }]);
  });
});
