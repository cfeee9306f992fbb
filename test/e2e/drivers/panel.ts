import { writeFile } from 'node:fs/promises';
import type { Panel, Size } from './driver.ts';
import { evaluateWith } from './expression.ts';
import { parseKey } from './keys.ts';
import { createLocator } from './locator.ts';
import { eventually, openingTimeout } from './poll.ts';
import type { Surface } from './surface.ts';

/** Whether this is the panel's document (not the blank one before it), with its scripts run. */
const isLoaded = `location.protocol.endsWith('extension:') && document.readyState === 'complete'`;

/** The panel on any browser's surface, once its document is loaded. */
export async function createPanel(surface: Surface): Promise<Panel> {
  const evaluate = evaluateWith((expression) => surface.evaluate(expression));

  /** Focus can come late, and a key would then go to another document. */
  const takeFocus = async () => {
    await eventually(async () => {
      if (await evaluate<boolean>('document.hasFocus()')) return;
      await surface.focus();
      if (!(await evaluate<boolean>('document.hasFocus()')))
        throw new Error('The panel does not get the focus');
    });
  };

  const resize = async (size: Size) => {
    const wanted = `${size.width}×${size.height}`;
    // Bars, drawers and the window's own limits affect the size, so what counts is what the document measures.
    await eventually(async () => {
      const got = await measured();
      if (got === wanted) return;
      await surface.resize(size);
      await painted();
      throw new Error(`The panel was ${got} and should be ${wanted}`);
    });
  };
  const measured = () => evaluate(() => `${window.innerWidth}×${window.innerHeight}`);
  const painted = () =>
    evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );

  const loaded = (otherwise: string, andAlso = 'true') =>
    eventually(
      async () => {
        if (!(await evaluate<boolean>(`${isLoaded} && ${andAlso}`))) throw new Error(otherwise);
      },
      { timeout: openingTimeout },
    );

  await loaded('The panel does not load');
  return {
    evaluate,
    resize,
    get: (role, name, { within } = {}) =>
      createLocator({ ...surface, focus: takeFocus }, [
        ...(within ? [within] : []),
        name === undefined ? { role } : { role, name },
      ]),
    async press(key) {
      await takeFocus();
      await surface.press(parseKey(key));
    },
    async type(text) {
      await takeFocus();
      await surface.type(text);
    },
    async clipboard() {
      // No browser lets a document without the focus read it.
      await takeFocus();
      return surface.clipboard();
    },
    async screenshot(path) {
      await painted();
      await writeFile(path, await surface.picture());
    },
    async reload() {
      const flag = 'sessionInspectorDriverOldDocument';
      await evaluate(`void (window.${flag} = true)`);
      await surface.reload();
      await loaded('The panel does not reload', `!window.${flag}`);
    },
    hide: () => surface.hide(),
    async show() {
      await surface.show();
      await painted();
    },
  };
}
