import { describe, expect } from 'vitest';
import { it } from './fixtures.ts';
import { box, expectField } from './in-panel.ts';

describe('single keys', () => {
  it('lead to screens, read again and list themselves, but not from a box or the tree', async ({
    inspect,
    store,
  }) => {
    const { panel } = await inspect();
    await expectField(panel, 'channel', { now: '1' });
    const isInFront = (name: string) => panel.get('tab', name).attribute('aria-selected');
    await panel.get('tab', 'Shopper').focus();
    await panel.press('2');
    await expect.poll(() => isInFront('Session')).toBe('true');
    await panel.get('treeitem', 'account').focus();
    await panel.press('1');
    expect(await isInFront('Session')).toBe('true');
    await panel.get('tab', 'Session').focus();
    await panel.press('1');
    await expect.poll(() => isInFront('Shopper')).toBe('true');
    store.forgetCalls();
    await panel.press('r');
    await expect.poll(() => store.calls.length).toBe(2);
    await panel.press('?');
    await expect.poll(() => panel.get('region', 'Keys').text()).toContain('Find or add a key');
    await panel.press('?');
    await panel.get('region', 'Keys').waitGone();
    await box(panel, 'utm_source').focus();
    await panel.type('2r');
    expect(await box(panel, 'utm_source').value()).toBe('2r');
    expect(await isInFront('Shopper')).toBe('true');
  });

  it('can be switched off in the menu', async ({ inspect }) => {
    const { panel } = await inspect();
    await expectField(panel, 'channel', { now: '1' });
    await panel.get('button', 'More').click();
    await panel.get('checkbox', 'Single keys are commands').click();
    await panel.press('Escape');
    await panel.get('tab', 'Shopper').focus();
    await panel.press('2');
    await panel.press('/');
    expect(await panel.get('tab', 'Shopper').attribute('aria-selected')).toBe('true');
    await panel.get('button', 'More').click();
    await panel.get('checkbox', 'Single keys are commands').click();
    await panel.press('Escape');
    await panel.get('tab', 'Shopper').focus();
    await panel.press('2');
    await expect.poll(() => panel.get('tab', 'Session').attribute('aria-selected')).toBe('true');
  });
});
