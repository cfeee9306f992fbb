import type { Surface } from '../surface.ts';
import type { Remote } from './remote.ts';

/** A page of the extension in a tab, to be used like a panel; what only panels can do is refused. */
export function pageSurface(remote: Remote, tab: number): Surface {
  const refuse = () => Promise.reject(new Error('A page in a tab is not a panel'));
  return {
    evaluate: <T>(expression: string) => remote('evaluateInTab', tab, expression) as Promise<T>,
    focus: () => remote('focusPage', tab),
    clickAt: (x, y) => remote('clickInPage', tab, x, y),
    picture: async () => Buffer.from(await remote('pictureOfTab', tab), 'base64'),
    press: refuse,
    type: refuse,
    resize: refuse,
    clipboard: refuse,
    reload: refuse,
    hide: refuse,
    show: refuse,
  };
}
