import { writeFile } from 'node:fs/promises';
import type { Panel, Tab } from '../driver.ts';
import { evaluateWith } from '../expression.ts';
import { createPanel } from '../panel.ts';
import { openFirefoxSurface } from './firefox-surface.ts';
import type { Remote } from './remote.ts';

/** One tab of Firefox. */
export function createFirefoxTab(remote: Remote, id: number, extensionId: string): Tab {
  let opened: Promise<Panel> | undefined;
  return {
    goto: (url) => remote('gotoInTab', id, url),
    reload: () => remote('reloadTab', id),
    evaluate: evaluateWith((expression) => remote('evaluateInTab', id, expression)),
    async openPanel(size) {
      opened ??= openFirefoxSurface(remote, id, extensionId).then(createPanel);
      const panel = await opened;
      if (size) await panel.resize(size);
      return panel;
    },
    clearCookies: () => remote('clearCookies'),
    screenshot: async (path) => writeFile(path, Buffer.from(await remote('pictureOfTab', id), 'base64')),
    async close() {
      await remote('closeToolbox', id);
      await remote('closeTab', id);
    },
  };
}
