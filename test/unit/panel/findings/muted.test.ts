import { expect, it } from 'vitest';
import { followFindings } from '../../../../src/panel/findings/follow-findings.tsx';
import { mutedOf } from '../../../../src/panel/findings/muted.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, type } from '../open-panel.ts';

it('muted: a finding is marked in this store alone, and in the next panel, too', async () => {
  const store = new FakeStore();
  const { panel, remembered } = await openReadPanel(store);
  const stop = followFindings(panel, (run) => {
    run();
    return () => undefined;
  });
  type(panel, 'country', 'BR');
  const found = () => panel.found.value?.find(({ id }) => id === 'country-not-alpha-3');
  expect(found()).toMatchObject({ severity: 'problem' });
  expect(found()?.isMuted).toBeUndefined();
  mutedOf(panel).toggle('country-not-alpha-3');
  expect(found()?.isMuted).toBe(true);
  await waitUntil(() => remembered.size > 0);
  expect([...remembered]).toEqual([['muted https://store.example', ['country-not-alpha-3']]]);

  store.navigate('https://other.example', 'document-2');
  await waitUntil(() => panel.page.value.store?.document.origin === 'https://other.example');
  expect([...mutedOf(panel).ids.value]).toEqual([]);
  store.navigate('https://store.example', 'document-3');
  await waitUntil(() => mutedOf(panel).ids.value.size === 1);
  mutedOf(panel).toggle('country-not-alpha-3');
  await waitUntil(() => remembered.size === 0);
  stop();
});

it('muted: what was stored is muted in a panel that is opened later', async () => {
  const opened = await openReadPanel();
  await opened.panel.memory.set({ 'muted https://store.example': ['no-seller'] });
  const muted = mutedOf(opened.panel);
  await waitUntil(() => muted.ids.value.size > 0);
  expect(muted.ids.value.has('no-seller')).toBe(true);
});
