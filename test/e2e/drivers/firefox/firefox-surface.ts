import { otherPanel, panelTitle } from '../panel-title.ts';
import { eventually, openingTimeout } from '../poll.ts';
import type { Surface } from '../surface.ts';
import type { Remote } from './remote.ts';
import { webDriverKeys } from './webdriver-keys.ts';

/** Opens the toolbox with our panel selected. */
export async function openFirefoxSurface(remote: Remote, tab: number, extensionId: string): Promise<Surface> {
  await remote('openToolbox', tab, otherPanel.firefox);
  await eventually(
    async () => {
      if (!(await remote('findPanel', tab, extensionId)))
        throw new Error(`DevTools has no panel "${panelTitle}"`);
    },
    { timeout: openingTimeout },
  );
  await remote('selectPanel', tab);
  return firefoxSurface(remote, tab);
}

/** The panel that is selected in a tab's toolbox. */
export function firefoxSurface(remote: Remote, tab: number): Surface {
  return {
    evaluate: <T>(expression: string) => remote('evaluateInPanel', tab, expression) as Promise<T>,
    focus: () => remote('focusPanel', tab),
    clickAt: (x, y) => remote('clickInPanel', tab, x, y),
    press: (key) => remote('typeInPanel', tab, webDriverKeys(key)),
    type: (text) =>
      remote(
        'typeInPanel',
        tab,
        text.replaceAll('\n', webDriverKeys({ modifiers: [], key: { name: 'Enter' } })),
      ),
    resize: ({ width, height }) => remote('resizePanel', tab, width, height),
    clipboard: () => remote('readClipboard'),
    picture: async () => Buffer.from(await remote('pictureOfPanel', tab), 'base64'),
    reload: () => remote('moveToolbox', tab),
    hide: () => remote('selectOtherPanel', tab, otherPanel.firefox),
    show: () => remote('selectPanel', tab),
  };
}
