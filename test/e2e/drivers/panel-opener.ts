import type { Panel, Size, Tab } from './driver.ts';
import { createPanel } from './panel.ts';
import type { Surface } from './surface.ts';

/** Opens the panels of one browser, one for each tab until all of them are closed. */
export interface PanelOpener {
  /** One tab's `openPanel`. */
  forTab(openSurface: () => Promise<Surface>): Tab['openPanel'];
  /** The panels are gone: the next `openPanel` opens a new one. */
  forgetAll(): void;
}

export function createPanelOpener(): PanelOpener {
  let round = 0;
  return {
    forTab(openSurface) {
      let opened: { readonly round: number; readonly panel: Promise<Panel> } | undefined;
      return async (size?: Size) => {
        if (opened?.round !== round) opened = { round, panel: openSurface().then(createPanel) };
        const panel = await opened.panel;
        if (size) await panel.resize(size);
        return panel;
      };
    },
    forgetAll() {
      round += 1;
    },
  };
}
