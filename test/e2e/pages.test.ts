import { expect } from 'vitest';
import { browserName, it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectOutcome, lines, ownRequests } from './in-panel.ts';

it('makes no request where no store is found, until asked to look anyway', async ({ inspect, store }) => {
  const { panel } = await inspect(store.url('/', 'plain.localhost'));
  await expectOutcome(panel, 'No VTEX store found here');
  expect(lines(store)).toEqual([]);
  await panel.get('button', 'Look anyway').click();
  await expect.poll(() => lines(store)).toContain('GET /api/sessions');
});

it('remembers for the origin that it was asked to look anyway', async ({ inspect, store }) => {
  const { tab, panel } = await inspect(store.url('/not-a-store'));
  await panel.get('button', 'Look anyway').click();
  await panel.get('button', 'Create session').waitFor();
  await tab.goto(store.url('/not-a-store?again'));
  await panel.get('button', 'Create session').waitFor();
  expect(await panel.get('button', 'Look anyway').count()).toBe(0);
});

it('finds that there is no session without making one, and makes one when asked', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect('/headless');
  await panel.get('button', 'Create session').waitFor();
  expect(lines(store)).toEqual(['GET /api/sessions']);
  await panel.get('button', 'Create session').click();
  await expectField(panel, 'channel', { now: '1' });
  await box(panel, 'utm_source').fill('google');
  await apply(panel, 1);
  await expectField(panel, 'utm_source', { was: 'null', now: 'google' });
});

it('says that the page’s own policy forbids the call', async ({ inspect, store }) => {
  const { panel } = await inspect('/strict-csp');
  await expectAlert(panel, 'Content-Security-Policy');
  expect(lines(store)).toEqual([]);
  // What helps: in Firefox the policy binds the extension as well.
  await panel.get('button', browserName() === 'chromium' ? /^Allow access to / : 'Try again').waitFor();
});

it('finds the store on every page of a way through it, also where the browser keeps pages', async ({
  inspect,
  store,
}) => {
  store.configure({ keepPages: true });
  const { tab, panel } = await inspect();
  const own = () => ownRequests(store).length;
  await expectField(panel, 'channel', { now: '1' });
  for (let page = 0; page < 16; page++) {
    store.forgetCalls();
    await tab.goto(store.url(`/produto?page=${page}`));
    await expect.poll(own, { message: `page ${page}` }).toBeGreaterThanOrEqual(2);
  }
  await expectField(panel, 'channel', { now: '1' });
});
