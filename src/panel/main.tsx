import browser from 'webextension-polyfill';
import { openAnotherContext } from '../browser/another-context.ts';
import { clipboard } from '../browser/clipboard.ts';
import { connectDevtoolsPage } from '../browser/devtools-page.ts';
import { createDraftStorage } from '../browser/draft-storage.ts';
import { openGrantPage } from '../browser/grant-page.ts';
import { openLanguage } from '../browser/i18n.ts';
import { createOriginMemory } from '../browser/origin-memory.ts';
import { openPanelMemory } from '../browser/panel-memory.ts';
import { followTheme } from '../browser/theme.ts';
import { watchVisibility } from '../browser/visibility.ts';
import { createInspectedTab } from '../inspected/inspected-tab.ts';
import { whileConnected } from '../inspected/while-connected.ts';
import { createPanelModel } from './model/panel-model.ts';
import { mountPanel } from './views/mount.tsx';

followTheme(document.documentElement);
const tab = createInspectedTab(browser, { openAnotherContext, openGrantPage });
const { tabId } = browser.devtools.inspectedWindow;
const devtoolsPage = connectDevtoolsPage(window);
const memory = openPanelMemory(devtoolsPage, browser.extension.inIncognitoContext ?? true);
const model = createPanelModel({
  inspected: whileConnected(tab, () => browser.runtime?.id !== undefined),
  drafts: createDraftStorage(tabId, memory),
  lookedAnyway: createOriginMemory(memory),
  clipboard,
  visible: watchVisibility(document, devtoolsPage.shown),
});
mountPanel(document.body, model, await openLanguage());
