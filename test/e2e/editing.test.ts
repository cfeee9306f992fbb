import { describe, expect } from 'vitest';
import { it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectOutcome, findKey, lines, patches } from './in-panel.ts';
import { segmentRows } from './segment-rows.ts';

describe('editing', () => {
  it('applies a utm value, shows the diff, and the page uses the value after a reload', async ({
    inspect,
    store,
  }) => {
    const { tab, panel } = await inspect('/produto');
    await box(panel, 'utm_source').fill('newsletter');
    await apply(panel, 1);
    await expectOutcome(
      panel,
      /^✓ Kept\. campaigns: 0 → 1 · utm_source: null → newsletter · The page is outdated\.$/,
    );
    await expectField(panel, 'utm_source', { was: 'null', now: 'newsletter' });
    expect((await segmentRows(panel)).channel).toEqual({ was: null, now: '1' });
    expect(patches(store)).toEqual([{ public: { utm_source: { value: 'newsletter' } } }]);
    expect(lines(store).slice(2).sort()).toEqual([
      'GET /api/segments',
      'GET /api/sessions',
      'PATCH /api/sessions',
    ]);
    expect(store.calls.find(({ method }) => method === 'PATCH')?.query).toEqual({});
    await panel.get('button', 'Refresh').click();
    await expectField(panel, 'utm_source', { was: 'null', now: 'newsletter' });

    await panel.get('button', 'Reload the page').click();
    await expect.poll(() => tab.evaluate('document.body.innerText')).toContain('Leitores da newsletter');
    await panel.get('button', 'Reload the page').waitGone();
    await expectField(panel, 'utm_source', { was: 'null', now: 'newsletter' });
  });

  it('says that a postal code needs its country, fills in the country, and shows the region', async ({
    inspect,
  }) => {
    const { panel } = await inspect();
    await box(panel, 'postalCode').fill('01310100');
    await panel.get('button', 'Set country to BRA').click();
    expect(await box(panel, 'country').value()).toBe('BRA');
    await panel.get('button', 'Set country to BRA').waitGone();
    await apply(panel, 2);
    await expectOutcome(panel, 'Kept.');
    const { regionId } = await segmentRows(panel);
    expect(regionId).toEqual({ was: 'null', now: expect.stringMatching(/^v2\.[0-9A-F]{4}…[0-9A-F]{4}$/) });
  });

  it('says why a postal code without its country changed nothing', async ({ inspect }) => {
    const { panel } = await inspect();
    await box(panel, 'postalCode').fill('69000000');
    await apply(panel, 1);
    await expectOutcome(panel, /Kept\. No segment field changed\. Without country/);
  });

  it('says that a public regionId takes precedence over the postal code, and clears it', async ({
    inspect,
    store,
  }) => {
    const { panel } = await inspect();
    await box(panel, 'regionId').fill('v2.00000000000000000000000000000000');
    await apply(panel, 1);
    await expectField(panel, 'regionId', { now: 'v2.0000…0000' });
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('22250040');
    await panel.get('button', 'Clear regionId').click();
    await apply(panel, 3);
    await expectOutcome(panel, 'Kept.');
    await expectField(panel, 'regionId', { was: 'v2.0000…0000' });
    expect(patches(store).at(-1)).toMatchObject({ public: { regionId: { value: '' } } });
  });

  it('clears a key with an empty string', async ({ inspect, store }) => {
    const { panel } = await inspect('/?utm_source=google');
    await expectField(panel, 'utm_source', { now: 'google' });
    await box(panel, 'utm_source').fill('');
    await expect.poll(() => panel.get('form', 'Edit public keys').text()).toContain('will be cleared');
    await apply(panel, 1);
    await expectOutcome(panel, /Kept\. utm_source: google → (null|empty)/);
    expect(patches(store)).toEqual([{ public: { utm_source: { value: '' } } }]);
  });

  it('sends a string as a string, also when it is all digits', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_campaign').fill('42');
    await apply(panel, 1);
    await expectField(panel, 'utm_campaign', { was: 'null', now: '42' });
    expect(patches(store)).toEqual([{ public: { utm_campaign: { value: '42' } } }]);
  });

  it('adds a key, and says when no session app is known to read it', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await findKey(panel, 'partnerCode');
    // The new box has the focus already.
    await panel.type('A-1');
    await apply(panel, 1);
    await expectOutcome(panel, /Kept\. No segment field changed\..*partnerCode/);
    expect(patches(store)).toEqual([{ public: { partnerCode: { value: 'A-1' } } }]);
  });

  it('edits an object as JSON, and disables Apply while the JSON is invalid', async ({ inspect, store }) => {
    const { tab, panel } = await inspect();
    await panel.get('button', 'Apply 0 changes').waitFor();
    await tab.evaluate(`window.sampleStore.patchSession({ pickup: { name: 'A' } })`);
    await box(panel, 'pickup').waitFor();
    store.forgetCalls();
    await box(panel, 'pickup').fill('{"shop": ');
    await expect.poll(() => box(panel, 'pickup').attribute('aria-invalid')).toBe('true');
    expect(await panel.get('button', /^Apply/).attribute('aria-disabled')).toBe('true');
    await box(panel, 'pickup').fill('{"shop": 7}');
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept.');
    expect(patches(store)).toEqual([{ public: { pickup: { value: { shop: 7 } } } }]);
  });

  it('says why a key outside the segment changed no field of it', async ({ inspect }) => {
    const { panel } = await inspect();
    await findKey(panel, 'utm_medium');
    await panel.type('cpc');
    await apply(panel, 1);
    await expectOutcome(panel, 'Kept. No segment field changed. Not in the segment: utm_medium.');
  });

  it('reports a refused trade policy, keeps the draft, and reverts it', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await box(panel, 'sc').fill('3');
    await apply(panel, 1);
    await expectAlert(panel, /This edit was not applied.*401/);
    expect(await box(panel, 'sc').value()).toBe('3');
    expect(patches(store)).toHaveLength(1);
    await panel.get('button', 'Revert').click();
    expect(await box(panel, 'sc').value()).toBe('');
    await panel.get('button', 'Apply 0 changes').waitFor();
  });

  it('names the keys that were not kept, and sends them again', async ({ inspect, store }) => {
    store.configure({ samePrefixFault: true });
    const { panel } = await inspect();
    await box(panel, 'utm_source').fill('google');
    await box(panel, 'utm_campaign').fill('spring');
    await apply(panel, 2);
    await expectOutcome(panel, /Not kept: utm_\w+\..* The others were kept\./);
    await panel.get('button', 'Apply 1 change').waitFor();
    await panel.get('button', 'Send again').click();
    await expectOutcome(panel, 'Kept.');
    await expectField(panel, 'utm_source', { now: 'google' });
    await expectField(panel, 'utm_campaign', { now: 'spring' });
  });

  it('reports what a session app altered', async ({ inspect, store }) => {
    store.configure({ postalCodeMaskApp: true });
    const { panel } = await inspect();
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('01310100');
    await apply(panel, 2);
    await expectOutcome(panel, /Altered by the platform: postalCode\./);
    await expect.poll(() => box(panel, 'postalCode').value()).toBe('01310-100');
    await panel.get('button', 'Apply 0 changes').waitFor();
  });

  it('discards a draft, and restores it with "Undo discard"', async ({ inspect, store }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_source').fill('google');
    await panel.get('button', 'Discard').click();
    expect(await box(panel, 'utm_source').value()).toBe('');
    await panel.get('button', 'Undo discard').click();
    expect(await box(panel, 'utm_source').value()).toBe('google');
    expect(patches(store)).toEqual([]);
  });

  it('hides the diff when "Hide changes" is clicked', async ({ inspect }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_source').fill('google');
    await apply(panel, 1);
    await expectField(panel, 'utm_source', { was: 'null', now: 'google' });
    await expectOutcome(panel, 'Kept.');
    await panel.get('button', 'Changes').click();
    await panel.get('button', 'Hide changes').click();
    await expectField(panel, 'utm_source', { was: null, now: 'google' });
  });
});
