// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { ModelProvider } from '../../../../src/panel/kit/model-context.tsx';
import { usePageIsOlder } from '../../../../src/panel/shell/shopper-changes.tsx';
import { apply, panel, setUpFaststorePanel, store } from '../log/faststore-panel.ts';

setUpFaststorePanel();

/** Whether the page is said to be older than the shopper. */
function isOlder(): boolean {
  let found = false;
  const Asks = () => {
    found = usePageIsOlder();
    return null;
  };
  render(
    <ModelProvider value={panel}>
      <Asks />
    </ModelProvider>,
    document.createElement('div'),
  );
  return found;
}

it.each([
  ['has validated it', true, false],
  ['did not validate in time, though the platform has it', false, true],
])('a page through whose own code all went and that %s: is older: %s', async (_, validates, expected) => {
  store.onPageChange = () => {
    Object.assign(store.publicKeys, { sc: '2', utm_source: 'with it' });
    if (validates) queueMicrotask(() => store.pageValidates({ session: 'after' }));
    // What is set back does not reach the platform.
    store.onPageChange = () => undefined;
  };
  await apply({ sc: '2' }, 8_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(panel.actions.outcome.value).toMatchObject({ kind: 'confirmed', kept: ['sc'] });
  expect(isOlder()).toBe(expected);
});
