import { expect } from 'vitest';
import type { SampleStore } from '../store/sample-store.ts';
import type { Panel, Tab } from './drivers/driver.ts';
import { apply, box, expectOutcome } from './in-panel.ts';

/** The session that a FastStore page keeps, as far as tests read it. */
export interface PageSession {
  readonly channel: string;
  readonly country: string;
  readonly locale: string;
  readonly postalCode: string | null;
  readonly city: string | null;
}

/** Waits until the page's first validations have ended. */
export const sessionReady = (tab: Tab) => tab.evaluate('window.sampleStore.sessionReady.then(() => true)');

/** The page's session as its code has it. */
export const pageSession = (tab: Tab) => tab.evaluate<PageSession>(`window.sampleStore.readSession()`);

/** Makes the page itself change its session, and FastStore validate the change. */
export const changeSession = (tab: Tab, changes: object) =>
  tab.evaluate(`window.sampleStore.changeSession(${JSON.stringify(changes)}).then(() => true)`);

/** Writes public keys past the page's session, as another tab may. */
export const patchPastPage = (tab: Tab, keys: Readonly<Record<string, string>>) =>
  tab.evaluate(
    `fetch('/api/sessions', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(
      JSON.stringify({
        public: Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, { value }])),
      }),
    )} }).then(({ status }) => status)`,
  );

/** The page gets the focus, on which FastStore validates its session once more; waits until it has. */
export async function focusPage(store: SampleStore, tab: Tab): Promise<void> {
  const validations = () => store.calls.filter(({ path }) => path.startsWith('/api/graphql')).length;
  const before = validations();
  await tab.evaluate(`void window.dispatchEvent(new Event('focus'))`);
  await expect.poll(validations, { timeout: 10_000 }).toBeGreaterThan(before);
  await tab.evaluate('window.sampleStore.validated().then(() => true)');
}

/** Applies a postal code through the page, which keeps it. */
export async function keepPostalCode(tab: Tab, panel: Panel): Promise<void> {
  await box(panel, 'postalCode').fill('01310-100');
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await expect.poll(() => pageSession(tab)).toMatchObject({ postalCode: '01310-100' });
}
