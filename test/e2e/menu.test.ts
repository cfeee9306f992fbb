import { expect } from 'vitest';
import { it } from './fixtures.ts';
import { box, expectField } from './in-panel.ts';

it('menu: the panel switches to the chosen language, and keeps it and the draft when it is reloaded', async ({
  inspectAlone,
}) => {
  const { panel } = await inspectAlone('in Firefox the panel is reloaded by docking DevTools elsewhere');
  await expectField(panel, 'channel', { now: '1' });
  expect(await panel.evaluate('document.documentElement.lang')).toBe('en-US');
  await box(panel, 'utm_source').fill('typed before');
  await panel.get('button', 'Apply 1 change').waitFor();
  await panel.get('button', 'More').click();
  await panel.get('radio', 'Português (Brasil)').click();
  await panel.get('table', 'Segmento: Localização').waitFor();
  expect(await panel.evaluate('document.documentElement.lang')).toBe('pt-BR');
  await panel.press('Escape');
  await panel.get('radio', 'Português (Brasil)').waitGone();

  await panel.reload();
  await panel.get('table', 'Segmento: Localização').waitFor();
  await panel.get('button', 'Aplicar 1 alteração').waitFor();
  await panel.get('button', 'Mais').click();
  await panel.get('radio', /^Igual ao navegador/).click();
  await panel.get('table', 'Segment: Location').waitFor();
  expect(await box(panel, 'utm_source').value()).toBe('typed before');
});
