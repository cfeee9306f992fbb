import type { SampleStore } from '../store/sample-store.ts';
import type { Panel, Tab } from './drivers/driver.ts';
import { apply, box, expectAlert, expectField, expectOutcome } from './in-panel.ts';

/** One screen of the panel, and how a person opens it from the screen before. The panel is in English then. */
export interface Screen {
  readonly name: string;
  open(panel: Panel, tab: Tab, store: SampleStore): Promise<void>;
}

/** Most of what the panel can show, in an order in which each is opened from the one before. */
export const screens: readonly Screen[] = [
  {
    name: 'no-store',
    open: async (panel) => expectOutcome(panel, 'No VTEX store found here'),
  },
  {
    name: 'failed',
    async open(panel, tab, store) {
      const body = { message: 'Manutenção programada' };
      const path = '/api/sessions';
      store.addFault({ kind: 'status', status: 503, path, method: 'GET', body, times: 'always' });
      await tab.goto(store.url('/'));
      await expectAlert(panel, /Manutenção programada/);
    },
  },
  {
    name: 'shopper',
    async open(panel, tab, store) {
      store.clearFaults();
      await tab.goto(store.url('/login-as?email=bruno.atacado@example.com'));
      await expectField(panel, 'priceTables', { now: 'atacado, vip' });
    },
  },
  {
    name: 'edited',
    async open(panel) {
      await box(panel, 'country').fill('BRA');
      await box(panel, 'postalCode').fill('22250-040');
      await box(panel, 'utm_source').fill('newsletter');
      await apply(panel, 3);
      await expectOutcome(panel, '3 sent, 3 kept.');
      await box(panel, 'geoCoordinates').fill('-46.65,-23.56');
      await box(panel, 'regionId').fill('U1cj');
    },
  },
  {
    name: 'refused',
    async open(panel) {
      await box(panel, 'sc').fill('9');
      await apply(panel, 3);
      await expectAlert(panel, /This edit was not applied/);
    },
  },
  {
    name: 'cookies',
    async open(panel) {
      await panel.get('region', 'Cookies').click();
      await panel.evaluate(`void (document.querySelector('.reading').scrollTop = 1e6)`);
    },
  },
  {
    name: 'access',
    async open(panel) {
      await panel.get('button', /^Access/).click();
      await panel.get('button', /^Allow access/).waitFor();
    },
  },
  {
    name: 'reset',
    async open(panel) {
      await panel.get('button', 'More').click();
      await panel.get('button', 'Reset session…').click();
    },
  },
  {
    name: 'menu',
    async open(panel) {
      await panel.get('button', 'Cancel').click();
      await panel.get('button', 'More').click();
      await panel.get('radio', 'English').waitFor();
    },
  },
  {
    name: 'session',
    async open(panel) {
      await panel.get('tab', 'Session').click();
      await panel.get('searchbox', 'Filter').fill('price');
      await panel.get('treeitem', /^priceTables/).click();
    },
  },
  {
    name: 'nothing-found',
    async open(panel) {
      await panel.get('searchbox', 'Filter').fill('zzz');
    },
  },
];
