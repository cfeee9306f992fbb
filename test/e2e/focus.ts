import type { Panel } from './drivers/driver.ts';

/** The name of what has the focus: of a box or a button its own, of a row that of its field. */
export const focused = (panel: Panel) =>
  panel.evaluate<string>(`(() => {
    const { activeElement: at } = document;
    return at.querySelector('.field-name')?.textContent ?? at.getAttribute('aria-label') ??
      at.labels?.[0]?.textContent ?? at.textContent.trim();
  })()`);

/** Whether what has the focus can be seen. */
export const focusIsVisible = (panel: Panel) =>
  panel.evaluate<boolean>(`(() => {
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    const seen = document.elementFromPoint(left + Math.min(width, 200) / 2, top + height / 2);
    return document.activeElement.contains(seen);
  })()`);
