import type { Panel } from './drivers/driver.ts';
import { eventually } from './drivers/poll.ts';

/** The extension's storage, as the panel itself reaches it: page code in Firefox sees it through a wrapper. */
const storage = '(window.wrappedJSObject?.browser ?? window.browser ?? window.chrome).storage';

/** All that the extension has stored, in memory and on disk. */
export function readStorage(panel: Panel): Promise<Record<string, unknown>> {
  return panel.evaluate(`(async () => {
    const { session, local } = ${storage};
    const [memory, disk] = await Promise.all([session.get(null), local.get(null)]);
    return JSON.parse(JSON.stringify({ ...memory, ...disk }));
  })()`);
}

/** Empties what the extension has stored. */
async function clearStorage(panel: Panel): Promise<void> {
  await panel.evaluate(`(async () => {
    const { session, local } = ${storage};
    await Promise.all([session.clear(), local.clear()]);
    return true;
  })()`);
}

/** Closes what a test has opened in the panel, and selects the first tab and the browser's language again. */
async function restoreView(panel: Panel): Promise<void> {
  await panel.evaluate(`void (() => {
    const all = (selector) => document.querySelectorAll(selector);
    for (const open of all('details[open]')) open.open = false;
    // A press elsewhere closes what is shown over the rest.
    document.dispatchEvent(new PointerEvent('pointerdown'));
    for (const open of all('[popover=auto]:popover-open')) open.hidePopover();
    all('.session-parts button')[0]?.click();
    for (const open of all('dialog[open]')) open.close();
    // A press elsewhere closes what is shown over the rest.
    document.dispatchEvent(new PointerEvent('pointerdown'));
    for (const open of all('[popover=auto]:popover-open')) open.hidePopover();
    window.watchedControls?.stop.abort();
    const [first] = all('[role="tab"]');
    if (first?.getAttribute('aria-selected') !== 'true') first?.click();
    const [ofBrowser] = all('#menu input');
    if (ofBrowser?.checked === false) ofBrowser.click();
  })()`);
}

/**
 * What a test has left in the panel, as messages; empty for a clean panel. The data of a store is not checked: a page of
 * another origin replaces all of it.
 */
async function leftovers(panel: Panel): Promise<string[]> {
  const inView = await panel.evaluate<string[]>(`(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const [first] = all('[role="tab"]');
    return [
      ...(all('[aria-busy="true"]').length > 0 ? ['it is reading or writing'] : []),
      ...(document.body.innerText.includes('access allowed') ? ['it has access'] : []),
      ...(document.documentElement.lang === 'en-US' ? [] : ['its language is ' + document.documentElement.lang]),
      ...(first?.getAttribute('aria-selected') === 'true' ? [] : ['another tab is selected']),
      ...(all('#menu input')[0]?.checked ? [] : ['a language is chosen']),
      ...all('details[open], dialog[open], :popover-open').map(({ id, tagName }) => tagName + ' ' + id + ' is open'),
    ];
  })()`);
  const stored = Object.keys(await readStorage(panel));
  return [...inView, ...(stored.length > 0 ? [`it has stored ${stored.join(', ')}`] : [])];
}

/** Restores the panel to its state before a test. @throws what cannot be restored */
export function cleanPanel(panel: Panel): Promise<void> {
  return eventually(async () => {
    await restoreView(panel);
    await clearStorage(panel);
    const left = await leftovers(panel);
    if (left.length > 0) throw new Error(`The panel is not as it was before the test: ${left.join('; ')}`);
  });
}
