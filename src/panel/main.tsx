import { withFirstLook } from '../inspected/first-look.ts';
import { createInspectedTab } from '../inspected/inspected-tab.ts';
import { readRequests } from '../vtex/read-requests.ts';
import { openAnotherContext } from '../webext/another-context.ts';
import { browser } from '../webext/browser.ts';
import { devtoolsPorts } from '../webext/devtools-ports.ts';
import { openGrantPage } from '../webext/grant-page.ts';
import { startedLocales } from '../webext/locales.ts';
import { followTheme } from '../webext/theme.ts';

followTheme(document.documentElement);
// The tab is looked at, and the store asked, while the panel itself is still loaded.
const tab = createInspectedTab(browser, { openAnotherContext, openGrantPage });
const { session, segment } = readRequests;
const first = { always: [session], withSession: [segment], known: null };
const look = tab.look(new AbortController().signal, first);
const locales = startedLocales();
const ports = devtoolsPorts(window);
// Not awaited: what is loaded then uses modules of this script, which would not be complete.
void import('./open-panel.tsx').then(({ openPanel }) =>
  openPanel({ tab: withFirstLook(tab, look), ports, locales }),
);
