import { detectDisconnect } from '../inspected/detect-disconnect.ts';
import type { InspectedStore } from '../inspected/inspected-store.ts';
import { browser } from '../webext/browser.ts';
import { clipboard } from '../webext/clipboard.ts';
import { connectDevtoolsPage } from '../webext/devtools-page.ts';
import { locales } from '../webext/locales.ts';
import { openPanelMemory } from '../webext/panel-memory.ts';
import { followTheme } from '../webext/theme.ts';
import { watchVisibility } from '../webext/visibility.ts';
import { openLanguage } from './i18n/language.ts';
import { createPanelModel } from './model/panel-model.ts';
import { mountPanel } from './shell/mount.tsx';
import { createDraftStorage } from './storage/draft-storage.ts';
import { createOriginMemory } from './storage/origin-memory.ts';

/** Opens the panel on the inspected tab. */
export async function openPanel(tab: InspectedStore): Promise<void> {
  followTheme(document.documentElement);
  const { tabId } = browser.devtools.inspectedWindow;
  const devtoolsPage = connectDevtoolsPage(window);
  const memory = openPanelMemory(devtoolsPage, browser.extension.inIncognitoContext ?? true);
  const model = createPanelModel({
    inspected: detectDisconnect(tab, () => browser.runtime?.id !== undefined),
    drafts: createDraftStorage(tabId, memory),
    lookedAnyway: createOriginMemory(memory),
    clipboard,
    visible: watchVisibility(document, devtoolsPage.shown),
  });
  mountPanel(document.body, model, await openLanguage(locales));
}
