import { changeSession, patchPastPage, sessionReady } from './faststore-page.ts';
import type { Situation } from './finding-situations.ts';
import { box, refreshed } from './in-panel.ts';

/** The situations of what is found on FastStore's pages alone. */
export const faststoreSituations: readonly Situation[] = [
  { id: 'no-session-manager', host: 'storefront.localhost', arrange: async () => undefined },
  {
    id: 'page-session-differs',
    path: '/faststore',
    async arrange({ tab }) {
      await sessionReady(tab);
      await patchPastPage(tab, { country: 'BRA', postalCode: '01310-100' });
    },
    button: "Take the platform's",
  },
  {
    id: 'page-will-write-over',
    path: '/faststore#stores=hidden',
    async arrange({ tab, panel }) {
      await sessionReady(tab);
      await refreshed(panel);
      await box(panel, 'sc').fill('2');
    },
  },
  {
    id: 'page-storage-refused',
    path: '/faststore#indexedDB=refused',
    arrange: ({ tab }) => sessionReady(tab),
  },
  {
    id: 'page-channel-unread',
    path: '/faststore',
    async arrange({ tab, panel }) {
      await sessionReady(tab);
      await changeSession(tab, { channel: '' });
      await refreshed(panel);
    },
    button: "Take the platform's",
  },
];
