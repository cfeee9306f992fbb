import { writeFile } from 'node:fs/promises';
import type { Tab } from '../driver.ts';
import { evaluateWith } from '../expression.ts';
import type { PanelOpener } from '../panel-opener.ts';
import { openFirefoxDevTools } from './firefox-devtools.ts';
import { openFirefoxSurface } from './firefox-surface.ts';
import type { Remote } from './remote.ts';

/** One tab of Firefox. */
export function createFirefoxTab(remote: Remote, id: number, extensionId: string, panels: PanelOpener): Tab {
  return {
    goto: (url) => remote('gotoInTab', id, url),
    reload: () => remote('reloadTab', id),
    evaluate: evaluateWith((expression) => remote('evaluateInTab', id, expression)),
    openPanel: panels.forTab(() => openFirefoxSurface(remote, id, extensionId)),
    openDevTools: () => openFirefoxDevTools(remote, id),
    clearCookies: () => remote('clearCookies', id),
    setOffline: (offline) => remote('setTabOffline', id, offline),
    screenshot: async (path) => writeFile(path, Buffer.from(await remote('pictureOfTab', id), 'base64')),
    async close() {
      await remote('closeToolbox', id);
      await remote('closeTab', id);
    },
  };
}
