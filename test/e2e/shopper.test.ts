import { describe, expect } from 'vitest';
import type { Panel } from './drivers/driver.ts';
import { it } from './fixtures.ts';
import { focused } from './focus.ts';
import { apply, box, expectField, expectOutcome, findKey } from './in-panel.ts';
import { sizes } from './sizes.ts';

const summary = async (panel: Panel) => (await panel.get('region', 'Summary').text()).replace(/\s+/g, ' ');

describe('the groups', () => {
  it('have every field of the segment in a table of their own, one a row, by its bare name', async ({
    inspect,
  }) => {
    const { panel } = await inspect('/', sizes.bottom);
    await expectField(panel, 'channel', { now: '1' });
    const fieldsOf = (title: string) =>
      panel.evaluate<string[]>(
        `[...document.querySelectorAll('table[aria-label="Segment: ${title}"] th[scope="row"]')].map((cell) => cell.innerText.trim())`,
      );
    for (const title of ['Location', 'Marketing', 'Store', 'Shopper and other keys'])
      await panel.get('region', title).waitFor();
    expect(await fieldsOf('Location')).toEqual(['regionId', 'facets']);
    expect(await fieldsOf('Marketing')).toEqual(['campaigns', 'utm_source', 'utm_campaign', 'utmi_campaign']);
    expect(await fieldsOf('Store')).toEqual([
      ...['channel', 'currencyCode', 'currencySymbol', 'countryCode', 'cultureInfo', 'channelPrivacy'],
    ]);
    expect(await fieldsOf('Shopper and other keys')).toEqual(['priceTables']);
  });

  it('show in an empty box what is in force, and say it as the description of the box', async ({
    inspect,
  }) => {
    const { panel } = await inspect();
    await box(panel, 'sc').waitFor();
    const described = await panel.evaluate<string>(`(() => {
      const box = [...document.querySelectorAll('.key input')].find(({ labels }) => labels[0].textContent === 'sc');
      return box.placeholder + ' | ' + document.getElementById(box.getAttribute('aria-describedby')).textContent;
    })()`);
    expect(described).toBe('in force: 1 | in force: 1');
  });

  it('highlight the fields that the box with the focus feeds', async ({ inspect }) => {
    const { panel } = await inspect();
    await box(panel, 'utm_source').focus();
    const lit = () =>
      panel.evaluate<string[]>(
        `[...document.querySelectorAll('tr.fed .field-name')].map(({ textContent }) => textContent)`,
      );
    await expect.poll(lit).toEqual(['campaigns', 'utm_source']);
  });

  it('fold in a narrow panel, and open where something in them is looked for', async ({ inspect }) => {
    const { panel } = await inspect('/', sizes.right);
    await box(panel, 'sc').waitFor();
    await panel.get('button', 'Store').click();
    await box(panel, 'sc').waitGone();
    expect(await panel.get('region', 'Store').text()).toMatch(/trade policy 1, BRL/);
    await findKey(panel, 'sc');
    await expect.poll(() => focused(panel)).toBe('sc');
    expect(await panel.get('button', 'Store').attribute('aria-expanded')).toBe('true');
  });
});

describe('the summary', () => {
  it('says who, where, under which trade policy, price tables and campaigns, and leads to each', async ({
    inspect,
  }) => {
    const { panel } = await inspect('/', sizes.bottom);
    await expect
      .poll(() => summary(panel))
      .toMatch(/^Anonymous no location trade policy 1, BRL no campaign no price table/);
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('01310-100');
    await box(panel, 'utm_source').fill('newsletter');
    await apply(panel, 3);
    await expect
      .poll(() => summary(panel))
      .toMatch(/BRA 01310-100 → region v2\.\w{4}…\w{4} .* newsletter → 1 campaign/);
    await panel.get('button', /^trade policy/).click();
    await expect.poll(() => focused(panel)).toBe('channel');
  });

  it('says that a shopper is logged in, and names no person', async ({ inspect }) => {
    const { panel } = await inspect('/login-as?email=ana.vip@example.com');
    await expect.poll(() => summary(panel)).toMatch(/^Logged in .* price table vip/);
    expect(await panel.evaluate<string>('document.documentElement.outerHTML')).not.toContain('ana.vip@');
  });
});

describe('why', () => {
  it('is explained at a field, by the keyboard, and leads to the key in the session', async ({ inspect }) => {
    const { panel } = await inspect('/', sizes.bottom);
    await box(panel, 'country').fill('BRA');
    await box(panel, 'postalCode').fill('01310-100');
    await apply(panel, 2);
    await expectOutcome(panel, '✓');
    await panel.get('button', 'Why regionId').focus();
    await panel.press('Enter');
    const why = panel.get('region', 'Explanation');
    const text = async () => (await why.text()).replace(/\s+/g, ' ');
    await expect.poll(text).toMatch(/← checkout\.regionId v2\.[0-9A-F]{32} by vtex\.checkout-session/);
    expect(await text()).toMatch(/← public\.country BRA ← public\.postalCode 01310-100/);
    expect(await text()).toMatch(/Not set: geoCoordinates, regionId, sc/);
    await panel.press('Escape');
    await why.waitGone();
    expect(await focused(panel)).toBe('Why regionId');

    await panel.press('Enter');
    await panel.get('button', 'Show in Session').click();
    await expect.poll(() => panel.get('region', 'Selected key').text()).toMatch(/^checkout\.regionId/);
    expect(await panel.evaluate<string>('document.activeElement.textContent')).toMatch(/^regionId/);
  });

  it('says of a key what it feeds, and leads there', async ({ inspect }) => {
    const { panel } = await inspect();
    await panel.get('button', 'About sc').click();
    const about = panel.get('region', 'Explanation');
    await expect.poll(() => about.text()).toMatch(/→\s*channel\s*1[\s\S]*→\s*currencyCode\s*BRL/);
    await panel.get('button', 'currencyCode', { within: { role: 'region', name: 'Explanation' } }).click();
    await expect.poll(() => focused(panel)).toBe('currencyCode');
    await about.waitGone();
  });
});
