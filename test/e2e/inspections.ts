import axe from 'axe-core';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import es from '../../public/_locales/es/messages.json' with { type: 'json' };
import pt from '../../public/_locales/pt_BR/messages.json' with { type: 'json' };
import type { LanguageName } from '../../src/panel/i18n/language.ts';
import type { Panel } from './drivers/driver.ts';

const messages = { en, es, pt_BR: pt };

/** What axe-core checks: a look that changes only colours needs no other rules, another language no colour rules. */
export type Rules = 'all' | 'colours' | 'all but colours';

/** The rules of axe-core's category `cat.color` that are on by default. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const rulesOf: Readonly<Record<Rules, object>> = {
  all: {},
  colours: { runOnly: colours },
  'all but colours': { rules: Object.fromEntries(colours.values.map((id) => [id, { enabled: false }])) },
};

/** What axe-core finds wrong in the panel, one line each. */
export async function accessibilityFaults(panel: Panel, rules: Rules): Promise<string[]> {
  // Half a megabyte, sent to each document once.
  if (!(await panel.evaluate<boolean>('window.axe !== undefined')))
    await panel.evaluate(`void (() => { ${axe.source}; window.axe = axe; })()`);
  const options = {
    resultTypes: ['violations'],
    // Selectors of every node and copies of the style sheets are made for reports that are not read here.
    selectors: false,
    preload: false,
    ...rulesOf[rules],
  };
  return panel.evaluate(`window.axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`);
}

/**
 * What does not fit: a part that is wider than its container, a control that is outside the viewport horizontally or
 * whose text is cut off, Apply and Discard outside the viewport.
 */
export function layoutFaults(panel: Panel): Promise<string[]> {
  return panel.evaluate(`(() => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const name = (element) => element.tagName.toLowerCase() + '.' + element.className + ' "' + (element.textContent ?? '').slice(0, 40) + '"';
    const seen = (element) => element.checkVisibility() && !element.classList.contains('unseen');
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    const faults = [];
    for (const part of all('html, body, main, header, footer, section, form, fieldset, .groups, .group, .summary, .findings-line, .bar, .session, .browse, .filter, .notice, .menu, .popover, .box, td, p')) {
      if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline') faults.push('too wide: ' + name(part));
    }
    // What the status line names of the changes is in full where its button leads.
    for (const control of all('button:not(.change), input:not([type=radio]), textarea, label, h2, legend, summary')) {
      const { left, right } = control.getBoundingClientRect();
      if (left < -1 || right > width + 1) faults.push('outside the viewport: ' + name(control));
      // Parts of the summary, and keys in one line, lead to where they are in full.
      if (control.matches('button:not(.part, .folded-keys, .whole-place)') && control.scrollWidth > control.clientWidth + 1) faults.push('cut off: ' + name(control));
    }
    for (const item of all('footer.bar > button')) {
      const { top, bottom } = item.getBoundingClientRect();
      if (top < 0 || bottom > height + 1) faults.push('below the edge: ' + name(item));
    }
    return faults;
  })()`);
}

/** Text that is not in the language: English text, or text that was put together wrongly. */
export async function wordFaults(panel: Panel, language: LanguageName): Promise<string[]> {
  const { lang, words } = await panel.evaluate<{
    readonly lang: string;
    readonly words: readonly string[];
  }>(`(() => {
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) words.push(node.textContent.trim());
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) words.push(element.getAttribute(name) ?? '');
    }
    return { lang: document.documentElement.lang, words: words.filter((word) => word !== '') };
  })()`);
  const english = new Set(
    Object.entries(en)
      .filter(([key, { message }]) => {
        const own: Readonly<Record<string, { readonly message: string }>> = messages[language];
        return (
          own[key]?.message !== message && !Object.values(own).some((entry) => entry.message === message)
        );
      })
      .map(([, { message }]) => message),
  );
  return [
    ...(lang.startsWith(language.slice(0, 2)) ? [] : [`lang is ${lang}`]),
    ...words.filter((word) => english.has(word) || /\$\d|undefined|\[object|NaN|__MSG|TODO/.test(word)),
  ];
}
