import { detectDisconnect } from '../inspected/detect-disconnect.ts';
import type { InspectedStore } from '../inspected/inspected-store.ts';
import { browser } from '../webext/browser.ts';
import { clipboard } from '../webext/clipboard.ts';
import { connectDevtoolsPage } from '../webext/devtools-page.ts';
import type { DevtoolsPorts } from '../webext/devtools-ports.ts';
import { openPanelMemory } from '../webext/panel-memory.ts';
import { watchVisibility } from '../webext/visibility.ts';
import { type Locales, openLanguage } from './i18n/language.ts';
import { createPanelModel } from './model/panel-model.ts';
import { mountPanel } from './shell/mount.tsx';
import { createDraftStorage } from './storage/draft-storage.ts';
import { createOriginMemory } from './storage/origin-memory.ts';

interface PanelStart {
  readonly tab: InspectedStore;
  readonly ports: DevtoolsPorts;
  readonly locales: Locales;
}

/** Opens the panel, with what has begun while it was loaded. */
export async function openPanel({ tab, ports, locales }: PanelStart): Promise<void> {
  const { tabId } = browser.devtools.inspectedWindow;
  const devtoolsPage = connectDevtoolsPage(ports);
  const memory = openPanelMemory(devtoolsPage, browser.extension.inIncognitoContext ?? true);
  const model = createPanelModel({
    inspected: detectDisconnect(tab, () => browser.runtime?.id !== undefined),
    drafts: createDraftStorage(tabId, memory),
    lookedAnyway: createOriginMemory(memory),
    clipboard,
    visible: watchVisibility(document, devtoolsPage.shown),
  });
  const language = await openLanguage(locales);
  await parsed();
  mountPanel(document.body, model, language);
}

/** The panel's script runs as soon as it is loaded, which may be before the document is parsed. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}
