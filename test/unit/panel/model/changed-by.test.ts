import { describe, expect, it } from 'vitest';
import type { PanelModel } from '../../../../src/panel/model/panel-model.ts';
import { waitUntil } from '../../wait-until.ts';
import { json } from '../fake-store.ts';
import { openReadPanel, segmentField, type } from '../open-panel.ts';

/** Who changed each field. */
const authors = ({ diff }: PanelModel) =>
  Object.fromEntries([...diff.authors.value].map(([field, { by }]) => [field, by]));

describe('a change after an edit', () => {
  it('is the page’s where the page wrote to the session', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    expect(authors(panel)).toEqual({ utm_source: 'edit' });
    expect(panel.actions.outcome.value).toMatchObject({ kept: ['utm_source'], overwritten: [] });
    store.pageWrites({ utm_source: 'page' });
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page');
    expect(authors(panel)).toEqual({ utm_source: 'page' });
    expect(panel.actions.outcome.value).toMatchObject({
      kept: ['utm_source'],
      overwritten: ['utm_source'],
      byPage: true,
    });
  });

  it('is the page’s where the reading for its request failed, and a later one shows the change', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    store.intercept = ({ method }) => (method === 'GET' ? json(429, {}) : undefined);
    store.pageWrites({ utm_source: 'page' });
    await waitUntil(() => panel.actions.problem.value !== null && !panel.busy.value);
    store.intercept = () => undefined;
    await panel.refresh();
    expect(authors(panel)).toEqual({ utm_source: 'page' });
  });

  it('is the page’s where it was loaded while the panel was hidden', async () => {
    const { store, panel, visible } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    visible.value = false;
    store.navigate(store.origin, 'document-2');
    store.publicKeys.utm_source = 'page';
    visible.value = true;
    await waitUntil(() => segmentField(panel, 'utm_source') === 'page');
    expect(authors(panel)).toEqual({ utm_source: 'page' });
  });

  it('is the edit’s where the response cannot be decoded, and the reading after it shows the change', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    store.intercept = (request) => {
      if (request.method !== 'PATCH') return undefined;
      store.respond(request);
      return json(200, { sessionToken: 'a token', segmentToken: 'no segment' });
    };
    await panel.actions.apply();
    expect(panel.actions.outcome.value?.kind).toBe('confirmed');
    expect(authors(panel)).toEqual({ utm_source: 'edit' });
  });

  it('is the platform’s where the page made no request', async () => {
    const { store, panel } = await openReadPanel();
    type(panel, 'utm_source', 'google');
    await panel.actions.apply();
    store.publicKeys.utm_source = 'another tab';
    await panel.refresh();
    expect(authors(panel)).toEqual({ utm_source: 'platform' });
    expect(panel.actions.outcome.value).toMatchObject({ overwritten: ['utm_source'], byPage: false });
  });
});
