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

/** Closes what a test has opened in the panel, and puts the first tab and the browser's language back. */
async function putViewBack(panel: Panel): Promise<void> {
  await panel.evaluate(`void (() => {
    const all = (selector) => document.querySelectorAll(selector);
    for (const open of all('details[open]')) open.open = false;
    for (const open of all('dialog[open]')) open.close();
    for (const open of all(':popover-open')) open.hidePopover();
    window.watchedControls?.stop.abort();
    const [first] = all('[role="tab"]');
    if (first?.getAttribute('aria-selected') !== 'true') first?.click();
    const [ofBrowser] = all('#menu input');
    if (ofBrowser?.checked === false) ofBrowser.click();
  })()`);
}

/**
 * What of a test is left in the panel, in words; nothing in a clean one. What it shows of a store is not looked at: a page
 * of another origin takes the place of all of it.
 */
async function whatIsLeft(panel: Panel): Promise<string[]> {
  const inView = await panel.evaluate<string[]>(`(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const [first] = all('[role="tab"]');
    return [
      ...(all('[aria-busy="true"]').length > 0 ? ['it is at work'] : []),
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

/** Puts the panel back as it was before a test. @throws what cannot be put back */
export function cleanPanel(panel: Panel): Promise<void> {
  return eventually(async () => {
    await putViewBack(panel);
    await clearStorage(panel);
    const left = await whatIsLeft(panel);
    if (left.length > 0) throw new Error(`The panel is not as it was before the test: ${left.join('; ')}`);
  });
}
