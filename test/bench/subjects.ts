import { fileURLToPath } from 'node:url';
import type { Panel } from '../e2e/drivers/driver.ts';
import { panelTitle } from '../e2e/drivers/panel-title.ts';
import { eventually } from '../e2e/drivers/poll.ts';

/** The folder of the bare panel, which is the same in both browsers. */
export const floorFolder = fileURLToPath(new URL('floor', import.meta.url));

/** One of the two panels that are compared, as the bench uses it. */
export interface Subject {
  /** In DevTools. */
  readonly title: string;
  /** Matches what is on screen once the shopper was read. */
  readonly opened: string;
  /** Clicks the button that sends what was typed, once it can be clicked. */
  apply(panel: Panel): Promise<void>;
}

/** Matches a new value in a diff, in both panels. */
export const newValue = 'tr.changed ins';

/** Our panel. */
export const ours: Subject = {
  title: panelTitle,
  opened: 'table.fields tr',
  async apply(panel) {
    const button = panel.get('button', 'Apply 1 change');
    await eventually(async () => {
      if ((await button.attribute('aria-disabled')) !== 'false') throw new Error('Apply is disabled');
    });
    await button.click();
  },
};

/** The bare panel in `test/bench/floor`. */
export const floor: Subject = {
  title: 'Bare calls',
  opened: 'pre:not(:empty)',
  apply: (panel) => panel.get('button', 'Apply').click(),
};
