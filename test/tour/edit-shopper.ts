import type { Panel } from '../e2e/drivers/driver.ts';
import { eventually } from '../e2e/drivers/poll.ts';

/** The edit of the tour: where the shopper is, and the campaign that they came from. */
export const edit: Readonly<Record<string, string>> = {
  country: 'BRA',
  postalCode: '01310100',
  utm_source: 'newsletter',
};

/** Types the edit into the panel, applies it, and returns the outcome once the store has confirmed it. */
export async function editShopper(panel: Panel): Promise<string> {
  for (const [key, value] of Object.entries(edit)) {
    await panel.get('textbox', key, { within: { role: 'form', name: 'Edit public keys' } }).fill(value);
  }
  const count = Object.keys(edit).length;
  await panel.get('button', `Apply ${count} changes`).click();
  return eventually(
    async () => {
      const outcome = (await panel.get('status').text()).replace(/\s+/g, ' ');
      if (outcome.startsWith('✓')) return outcome;
      const alert = panel.get('alert');
      const problem = (await alert.isVisible()) ? await alert.text() : '';
      throw new Error(`The edit was not confirmed; the panel says "${[outcome, problem].join(' ').trim()}".`);
    },
    { timeout: 20_000 },
  );
}
