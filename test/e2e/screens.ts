import type { SampleStore } from '../store/sample-store.ts';
import type { Panel, Tab } from './drivers/driver.ts';
import { apply, box, expectAlert, expectField, expectOutcome, showCookies } from './in-panel.ts';
import { faststoreScreens } from './screens-faststore.ts';

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
    name: 'five-fields',
    async open(panel, tab, store) {
      // The longest names, a diff of more than five fields, what was lost, what is pending, and every button of the bar.
      await tab.evaluate(`window.sampleStore.patchSession({
        'vtex-impersonated-customer-email': 'bia@example.com', admin_cultureInfo: 'es-AR' })`);
      await expectField(panel, 'admin_cultureInfo', { now: 'es-AR' });
      store.configure({ samePrefixFault: true });
      await box(panel, 'sc').fill('2');
      await box(panel, 'utm_source').fill('newsletter');
      await box(panel, 'utm_campaign').fill('black-friday');
      await apply(panel, 3);
      await expectOutcome(panel, 'Not kept: utm_');
      await box(panel, 'cultureInfo').fill('');
      store.configure({ samePrefixFault: false });
    },
  },
  {
    name: 'edited',
    async open(panel) {
      await panel.get('button', 'Discard').click();
      await box(panel, 'country').fill('BRA');
      await box(panel, 'postalCode').fill('22250-040');
      await box(panel, 'utm_source').fill('bing');
      await apply(panel, 3);
      await expectOutcome(panel, 'Kept.');
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
    name: 'refusal-details',
    async open(panel) {
      await panel.get('button', 'Details').click();
      await panel.get('region', 'Details').waitFor();
    },
  },
  {
    name: 'why',
    async open(panel) {
      await panel.get('button', 'Why regionId').click();
      await panel.get('region', 'Explanation').waitFor();
    },
  },
  {
    name: 'found-key',
    async open(panel) {
      await panel.get('combobox', 'Find or add a key').fill('imp');
      await panel.get('option', /^vtex-impersonated/).waitFor();
    },
  },
  {
    name: 'findings',
    async open(panel) {
      await panel.get('combobox', 'Find or add a key').fill('');
      await panel.get('button', 'Revert').click();
      await panel.get('button', /^(\+\d more|Details)/).click();
      await panel.get('region', 'Findings').waitFor();
    },
  },
  {
    name: 'muted',
    async open(panel) {
      await panel.get('button', 'Copy findings').click();
      await panel.get('button', /^Mute: A public regionId/).click();
      await panel.get('button', /^Unmute:/).waitFor();
    },
  },
  {
    name: 'looked-up',
    async open(panel) {
      await panel.press('Escape');
      await panel.get('button', 'Look up').click();
      await panel.get('button', /^São Paulo|^Rio/).click();
      await panel.get('region', 'Look up').waitFor();
    },
  },
  {
    name: 'changes',
    async open(panel) {
      await box(panel, 'utm_source').fill('google');
      await panel.get('button', 'Discard').click();
      await panel.get('button', 'Undo discard').click();
      await panel.get('button', 'Discard').click();
      await box(panel, 'utm_source').fill('google');
      await apply(panel, 1);
      await expectOutcome(panel, 'Kept.');
      await panel.get('button', 'Changes').click();
      await panel.get('region', 'Changes').waitFor();
    },
  },
  {
    name: 'cookies',
    async open(panel) {
      await panel.press('Escape');
      await showCookies(panel);
    },
  },
  {
    name: 'whole-segment',
    async open(panel) {
      await panel.get('button', 'Segment').click();
      await panel.get('region', 'Segment').waitFor();
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
      await panel.get('button', 'Keys').click();
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
  ...faststoreScreens,
];
