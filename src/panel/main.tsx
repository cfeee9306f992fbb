import { withFirstLook } from '../inspected/first-look.ts';
import { createInspectedTab } from '../inspected/inspected-tab.ts';
import { readRequests } from '../vtex/read-requests.ts';
import { openAnotherContext } from '../webext/another-context.ts';
import { browser } from '../webext/browser.ts';
import { openGrantPage } from '../webext/grant-page.ts';
import { loadFirst } from '../webext/locales.ts';

// The tab is looked at, and the store asked, while the panel itself is still loaded.
const tab = createInspectedTab(browser, { openAnotherContext, openGrantPage });
const { session, segment } = readRequests;
const first = { always: [session], withSession: [segment], known: null };
const look = tab.look(new AbortController().signal, first);
loadFirst();
const { openPanel } = await import('./open-panel.tsx');
await openPanel(withFirstLook(tab, look));
