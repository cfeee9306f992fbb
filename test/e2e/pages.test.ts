import { expect } from 'vitest';
import { browserName, it } from './fixtures.ts';
import { apply, box, expectAlert, expectField, expectOutcome, lines, ownRequests } from './in-panel.ts';

it('pages: no request is made where no store is found, until "Look anyway" is clicked', async ({
  inspect,
  store,
}) => {
  const { panel } = await inspect(store.url('/', 'plain.localhost'));
  await expectOutcome(panel, 'No VTEX store found here');
  expect(lines(store)).toEqual([]);
  await panel.get('button', 'Look anyway').click();
  await expect.poll(() => lines(store)).toContain('GET /api/sessions');
});

it('pages: "Look anyway" is remembered for the origin', async ({ inspect, store }) => {
  const { tab, panel } = await inspect(store.url('/not-a-store'));
  await panel.get('button', 'Look anyway').click();
  await panel.get('button', 'Create session').waitFor();
  await tab.goto(store.url('/not-a-store?again'));
  await panel.get('button', 'Create session').waitFor();
  expect(await panel.get('button', 'Look anyway').count()).toBe(0);
});

it('pages: the panel finds that there is no session without creating one, and creates one on request', async ({
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

it('pages: the panel says that the page’s own policy forbids the request', async ({ inspect, store }) => {
  const { panel } = await inspect('/strict-csp');
  await expectAlert(panel, 'Content-Security-Policy');
  expect(lines(store)).toEqual([]);
  // What helps: in Firefox the policy applies to the extension as well.
  await panel.get('button', browserName() === 'chromium' ? /^Allow access to / : 'Try again').waitFor();
});

it('pages: the store is found on each of many pages in a row, also where the browser may cache them', async ({
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
