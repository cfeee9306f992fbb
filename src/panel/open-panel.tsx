import { detectDisconnect } from '../inspected/detect-disconnect.ts';
import { createInspectedTab } from '../inspected/inspected-tab.ts';
import type { SentLook } from '../inspected/send-look.ts';
import { openAnotherContext } from '../webext/another-context.ts';
import { clipboard } from '../webext/clipboard.ts';
import { connectDevtoolsPage } from '../webext/devtools-page.ts';
import type { DevtoolsPorts } from '../webext/devtools-ports.ts';
import type { EarlyRequests } from '../webext/early-requests.ts';
import { openGrantPage } from '../webext/grant-page.ts';
import { nativeApi } from '../webext/native-api.ts';
import { openPanelMemory } from '../webext/panel-memory.ts';
import { openSingleKeys } from '../webext/single-keys.ts';
import { watchVisibility } from '../webext/visibility.ts';
import { type Locales, openLanguage } from './i18n/language.ts';
import { createPanelModel } from './model/panel-model.ts';
import { mountPanel } from './shell/mount.tsx';
import { createDraftStorage } from './storage/draft-storage.ts';
import { createOriginMemory } from './storage/origin-memory.ts';

/** What has begun before the panel was loaded. */
interface Begun {
  readonly firstLook: Promise<SentLook | null>;
  readonly early: EarlyRequests;
  readonly ports: DevtoolsPorts;
  readonly locales: Locales;
}

/** Opens the panel. */
export async function openPanel({ firstLook, early, ports, locales }: Begun): Promise<void> {
  const tab = createInspectedTab(nativeApi, { openAnotherContext, openGrantPage, firstLook, early });
  const { tabId } = nativeApi.devtools.inspectedWindow;
  const devtoolsPage = connectDevtoolsPage(ports);
  const memory = openPanelMemory(devtoolsPage, nativeApi.extension.inIncognitoContext ?? true);
  const model = createPanelModel({
    inspected: detectDisconnect(tab, () => nativeApi.runtime?.id !== undefined),
    drafts: createDraftStorage(tabId, memory),
    lookedAnyway: createOriginMemory(memory),
    clipboard,
    memory,
    visible: watchVisibility(document, devtoolsPage.shown),
  });
  const language = await openLanguage(locales);
  await parsed();
  mountPanel(document.body, model, { language, singleKeys: openSingleKeys() });
}

/** The panel may be loaded before the document is parsed. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}
