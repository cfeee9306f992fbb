import type { Locator, RoleQuery } from './driver.ts';
import type { Json } from './expression.ts';
import { runSearch } from './in-page/run-search.ts';
import type { RoleStep, Use } from './in-page/search-types.ts';
import { eventually, NotRetryable } from './poll.ts';
import type { Surface } from './surface.ts';

/** The one element at the end of `path`, each part looked for within the one before it. */
export function createLocator(surface: Surface, path: readonly RoleQuery[]): Locator {
  const steps = path.map(toStep);

  /** Repeats `attempt` until it succeeds; the error at the timeout shows what was there instead. */
  const retry = async <T>(doing: string, attempt: () => Promise<T>): Promise<T> => {
    try {
      return await eventually(attempt);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${doing} ${toText(path)}: ${reason}\n${await shownText(surface)}`);
    }
  };
  const useOnce = async (use: Use): Promise<Json> => {
    const result = await runSearch(surface, 'use', steps, use);
    if (result.kind === 'not yet') throw new Error(result.why);
    return result.value;
  };
  const read = (use: Use) =>
    retry(use.kind === 'present' ? 'wait for' : `read the ${use.kind} of`, () => useOnce(use));
  const count = () => runSearch(surface, 'count', steps);
  /** A busy browser confirms a click a moment before the panel gets it: a second click then would be one too many. */
  const whatWasHit = () =>
    eventually(
      async () => {
        // Where a click closes or reloads the document it has been received, and there is no document to ask.
        const hit = await runSearch(surface, 'hit').catch(() => 'it');
        if (hit === null) throw new Error('the click did not reach the panel');
        return hit;
      },
      { timeout: 3_000 },
    );

  return {
    click: () =>
      retry('click', async () => {
        const { x, y } = (await useOnce({ kind: 'aim' })) as { x: number; y: number };
        await surface.clickAt(x, y);
        const hit = await whatWasHit();
        if (hit !== 'it') throw new NotRetryable(`the element moved away, and the click hit ${hit}`);
      }),
    async fill(text) {
      const before = await retry('fill', async () => {
        await surface.focus();
        return useOnce({ kind: 'edit' });
      });
      if (text !== '') await surface.type(text);
      else if (before !== '') await surface.press({ modifiers: [], key: { name: 'Delete' } });
    },
    focus: async () => {
      await surface.focus();
      await retry('focus', () => useOnce({ kind: 'focus' }));
    },
    text: async () => String(await read({ kind: 'text' })),
    value: async () => String(await read({ kind: 'value' })),
    attribute: async (name) => (await read({ kind: 'attribute', name })) as string | null,
    count,
    isVisible: async () => (await count()) > 0,
    waitFor: async () => void (await read({ kind: 'present' })),
    waitGone: () =>
      retry('wait until there is no', async () => {
        const left = await count();
        if (left > 0) throw new Error(`${left} still there`);
      }),
  };
}

function toStep({ role, name }: RoleQuery): RoleStep {
  if (name === undefined) return { role };
  return { role, name: typeof name === 'string' ? name : { source: name.source, flags: name.flags } };
}

function toText(path: readonly RoleQuery[]): string {
  const parts = path.map(({ role, name }) =>
    name === undefined ? role : `${role} ${typeof name === 'string' ? `"${name}"` : name}`,
  );
  return parts.reverse().join(' within ');
}

async function shownText(surface: Surface): Promise<string> {
  const text = await surface
    .evaluate<string>('document.body.innerText')
    .catch((error: unknown) => String(error));
  return `The panel shows:\n${text.replace(/^/gm, '  | ')}`;
}
