import type { queryAllByRole as QueryAllByRole } from '@testing-library/dom';
import type { RoleStep, Search } from './search-types.ts';
import type { createUses } from './uses.ts';

/**
 * Finds elements by role and name. Sent to the panel as source: uses nothing from other files but types. The roles
 * and names are testing-library's; whether an element is visible is determined by the browser, which knows more
 * (closed `<details>`, `content-visibility`) and is faster.
 */
export function createSearch(
  library: { queryAllByRole: typeof QueryAllByRole },
  uses: ReturnType<typeof createUses>,
): Search {
  const isVisible = (element: Element): boolean => {
    if (getComputedStyle(element).display !== 'contents')
      return element.checkVisibility({ visibilityProperty: true });
    return element.parentElement !== null && isVisible(element.parentElement);
  };
  const isExposed = (element: Element) =>
    isVisible(element) && !element.closest('[aria-hidden="true"], [inert]');

  const findIn = (container: HTMLElement, { role, name }: RoleStep) => {
    const matcher = typeof name === 'object' ? new RegExp(name.source, name.flags) : name;
    const options = { hidden: true, ...(matcher === undefined ? {} : { name: matcher }) };
    return library.queryAllByRole(container, role, options).filter(isExposed);
  };

  /** The elements that the last step finds, or why an earlier step does not find one element. */
  const find = (steps: readonly RoleStep[]): HTMLElement[] | string => {
    let container = document.body;
    for (const step of steps.slice(0, -1)) {
      const found = findIn(container, step);
      const [only] = found;
      if (!only || found.length > 1)
        return `there are ${found.length} of "${step.role}" to look in, instead of one`;
      container = only;
    }
    return steps.slice(-1).flatMap((step) => findIn(container, step));
  };

  /** For the message of a failed test: the elements with this role and another name. */
  const othersOf = (steps: readonly RoleStep[]) => {
    const found = find([...steps.slice(0, -1), ...steps.slice(-1).map(({ role }) => ({ role }))]);
    const names = (typeof found === 'string' ? [] : found).map(uses.summarize);
    return names.length > 0 ? `, but ${names.join(', ')}` : '';
  };

  return {
    count(steps) {
      const found = find(steps);
      return typeof found === 'string' ? 0 : found.length;
    },
    use(steps, use) {
      const found = find(steps);
      if (typeof found === 'string') return { kind: 'not yet', why: found };
      const [element] = found;
      if (!element) return { kind: 'not yet', why: `none is there${othersOf(steps)}` };
      if (found.length === 1) return uses.apply(element, use);
      return { kind: 'not yet', why: `${found.length} are there: ${found.map(uses.describe).join(' ')}` };
    },
    hit: uses.hit,
  };
}
