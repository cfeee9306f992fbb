import type { DevTools } from '../driver.ts';
import { createPanel } from '../panel.ts';
import { otherPanel } from '../panel-title.ts';
import { eventually, openingTimeout } from '../poll.ts';
import { firefoxSurface } from './firefox-surface.ts';
import type { Remote } from './remote.ts';

/** Opens a tab's toolbox. Its panels are driven one at a time: the one that was opened last. */
export async function openFirefoxDevTools(remote: Remote, tab: number): Promise<DevTools> {
  await remote('openToolbox', tab, otherPanel.firefox);
  return {
    async openPanel(title, script) {
      await eventually(
        async () => {
          if (!(await remote('findPanelTitled', tab, title)))
            throw new Error(`DevTools has no panel "${title}"`);
        },
        { timeout: openingTimeout },
      );
      await remote('selectOtherPanel', tab, otherPanel.firefox);
      const chosenAt = await remote('choosePanel', tab, script);
      return { chosenAt, panel: await createPanel(firefoxSurface(remote, tab)) };
    },
    close: () => remote('closeToolbox', tab),
  };
}
