import type { Json } from '../expression.ts';
import type { Use, UseResult } from './search-types.ts';

/** What is done with an element that was found. Sent to the panel as source: uses nothing but types. */
export function createUses() {
  const done = (value: Json): UseResult => ({ kind: 'done', value });
  const notYet = (why: string): UseResult => ({ kind: 'not yet', why });

  const describe = (element: unknown) =>
    element instanceof Element
      ? (element.cloneNode(false) as Element).outerHTML.slice(0, 120)
      : String(element);
  /** Something like its name, for messages. */
  const summarize = (element: HTMLElement) => {
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
    // biome-ignore lint/performance/useDomNodeTextContent: the text is meant as a person sees it.
    const name = element.ariaLabel ?? (label ?? element).innerText;
    return `"${name.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  };
  const isDisabled = (element: Element) =>
    element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null;
  /** Whether a click on `target` is one on `element`: on what is in it, or on its label. */
  const belongsTo = (target: unknown, element: Element) =>
    target instanceof Element && (element.contains(target) || target.closest('label')?.control === element);

  /** Where to click, or why a click would not reach the element. */
  const pointOf = (element: Element): { x: number; y: number } | string => {
    let why = 'it has no size';
    // `center` moves it out from under a bar that sticks to an edge.
    for (const block of ['nearest', 'center'] as const) {
      element.scrollIntoView({ block, inline: block, behavior: 'instant' });
      const rect = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      if (!rect) return why;
      const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2;
      const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
      const target = document.elementFromPoint(x, y);
      if (belongsTo(target, element)) return { x, y };
      why = target ? `${describe(target)} covers it` : 'it is outside of the viewport';
    }
    return why;
  };

  let aimed: { readonly at: Element; hit: string | null } | undefined;
  const recordHit = ({ target, isTrusted }: Event) => {
    if (aimed && isTrusted) aimed.hit = belongsTo(target, aimed.at) ? 'it' : describe(target);
  };
  window.addEventListener('mousedown', recordHit, { capture: true });

  const focus = (element: HTMLElement): UseResult => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    element.focus({ preventScroll: true });
    return document.activeElement === element ? done(null) : notYet('it does not take the focus');
  };

  const edit = (element: HTMLElement): UseResult => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
      return notYet('it is no text box');
    if (isDisabled(element)) return notYet('it is disabled');
    if (element.readOnly) return notYet('it is read-only');
    const focused = focus(element);
    if (focused.kind === 'not yet') return focused;
    element.select();
    return done(element.value);
  };

  /** A document in a background tab draws no frames. */
  const nextFrame = () =>
    new Promise((resolve) => (document.hidden ? setTimeout(resolve, 16) : requestAnimationFrame(resolve)));
  const placeOf = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top, width, height].join(' ');
  };

  /** A person clicks what does not move: two frames later the element must be where it was, and be clickable. */
  const aim = async (element: HTMLElement): Promise<UseResult> => {
    if (isDisabled(element)) return notYet('it is disabled');
    const before = pointOf(element);
    if (typeof before === 'string') return notYet(before);
    const place = placeOf(element);
    await nextFrame();
    await nextFrame();
    if (placeOf(element) !== place) return notYet('it moves');
    if (isDisabled(element)) return notYet('it is disabled');
    const point = pointOf(element);
    if (typeof point === 'string') return notYet(point);
    aimed = { at: element, hit: null };
    return done(point);
  };

  const apply = (element: HTMLElement, use: Use): UseResult | Promise<UseResult> => {
    switch (use.kind) {
      case 'present':
        return done(null);
      case 'text':
        // biome-ignore lint/performance/useDomNodeTextContent: the text is meant as a person sees it.
        return done(element.innerText.trim());
      case 'value':
        return 'value' in element ? done(String(element.value)) : notYet('it has no value');
      case 'attribute':
        return done(element.getAttribute(use.name));
      case 'focus':
        return focus(element);
      case 'edit':
        return edit(element);
      case 'aim':
        return aim(element);
    }
  };
  // Nothing was aimed at in this document: the click has loaded it in place of the one before, which had received it.
  const hit = () => (aimed ? aimed.hit : 'it');
  return { apply, describe, summarize, hit };
}
