import browser from 'webextension-polyfill';
import { createDraftStorage } from '../browser/draft-storage.ts';
import { loadText } from '../browser/i18n.ts';
import { originMemory } from '../browser/origin-memory.ts';
import { followTheme } from '../browser/theme.ts';
import { watchVisibility } from '../browser/visibility.ts';
import { createPageChannel } from '../inspected/page-channel.ts';
import { createPanelModel } from './model/panel-model.ts';
import { mountPanel } from './views/mount.tsx';

followTheme(document.documentElement);
const model = createPanelModel({
  inspected: createPageChannel(browser.devtools),
  drafts: createDraftStorage(browser.devtools.inspectedWindow.tabId),
  lookedAnyway: originMemory,
  visible: watchVisibility(window),
});
mountPanel(document.body, model, await loadText());
