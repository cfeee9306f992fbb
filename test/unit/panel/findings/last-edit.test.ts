import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { findingContext } from '../../../../src/panel/findings/finding-context.ts';
import { waitUntil } from '../../wait-until.ts';
import { FakeStore } from '../fake-store.ts';
import { openReadPanel, type } from '../open-panel.ts';

const token = (segment: object) => base64url.encode(JSON.stringify(segment));

/** A store that sets `utm_source` where it is sent a click id, and never gets its cookies into the browser. */
function clickIdStore(): FakeStore {
  const store = new FakeStore();
  store.sent = { session: 'a session token', segment: token(store.segment) };
  store.intercept = (request) => {
    if (request.method !== 'PATCH') return undefined;
    store.publicKeys.utm_source = 'Google';
    return store.respond(request);
  };
  return store;
}

async function editedPanel(store: FakeStore, whileSending: () => void = () => undefined) {
  const opened = await openReadPanel(store);
  const { intercept } = store;
  store.intercept = (request) => {
    if (request.method === 'PATCH') whileSending();
    return intercept(request);
  };
  type(opened.panel, 'utm_medium', 'cpc');
  await opened.panel.actions.apply();
  await waitUntil(() => !opened.panel.busy.value);
  return opened;
}

const lastEdit = ({ panel }: Awaited<ReturnType<typeof editedPanel>>) => findingContext(panel, 0).lastEdit;

describe('the last edit', () => {
  it('has what was sent, returned and carried, and the sessions before and after', async () => {
    const store = clickIdStore();
    const before = store.sent;
    const opened = await editedPanel(store);
    await waitUntil(() => lastEdit(opened)?.alone);
    expect(lastEdit(opened)).toMatchObject({
      taken: ['utm_medium'],
      returned: { segment: token(store.segment) },
      cookiesBefore: [{ sent: before }, { sent: before }],
      cookiesAfter: [{ sent: before }, { sent: before }],
    });
    expect(lastEdit(opened)?.before.namespaces.get('public')).toEqual({});
    expect(Object.keys(Object(lastEdit(opened)?.session.namespaces.get('public')))).toHaveLength(2);
    expect(lastEdit(opened)?.segment.get('utm_source')).toBe('Google');
  });

  it('stays what it was while the page goes on writing', async () => {
    const store = clickIdStore();
    const opened = await editedPanel(store);
    await waitUntil(() => lastEdit(opened)?.alone);
    const was = lastEdit(opened);
    store.pageWrites({ utm_source: 'page' });
    await waitUntil(() => !opened.panel.busy.value && opened.panel.page.value.kind === 'ready');
    expect(lastEdit(opened)).toEqual(was);
  });

  it('was not alone where the page wrote while it was sent', async () => {
    const store = clickIdStore();
    const opened = await editedPanel(store, () => store.pageWrites({ own: '1' }));
    expect(lastEdit(opened)?.taken).toEqual(['utm_medium']);
    expect(lastEdit(opened)?.alone).toBe(false);
  });

  it('was not alone where the log is late with what the page wrote meanwhile', async () => {
    const store = clickIdStore();
    let writtenAt = 0;
    const opened = await editedPanel(store, () => {
      writtenAt = Date.now() - 1;
    });
    await waitUntil(() => lastEdit(opened)?.alone);
    const { length } = store.calls;
    const url = `${store.origin}/api/sessions`;
    const call = {
      url,
      method: 'PATCH',
      sent: {},
      set: {},
      cookieNames: [],
      status: 200,
      startedAt: 0,
      endedAt: writtenAt,
    };
    store.emit({ kind: 'call', call });
    expect(lastEdit(opened)?.alone).toBe(false);
    expect(store.calls).toHaveLength(length);
  });

  it('was not alone, as far as is known, where the log does not report the requests', async () => {
    const store = clickIdStore();
    const opened = await openReadPanel(store);
    store.hasSession = null;
    type(opened.panel, 'utm_medium', 'cpc');
    await opened.panel.actions.apply();
    await waitUntil(() => !opened.panel.busy.value);
    expect(lastEdit(opened)).toMatchObject({ taken: ['utm_medium'], cookiesAfter: [], alone: false });
  });

  it('was not alone where another document was loaded meanwhile', async () => {
    const store = clickIdStore();
    const { intercept } = store;
    store.intercept = (request) => {
      const response = intercept(request);
      if (request.method === 'PATCH') store.navigate(store.origin, 'document-2');
      return response;
    };
    const opened = await openReadPanel(store);
    type(opened.panel, 'utm_medium', 'cpc');
    await opened.panel.actions.apply();
    await waitUntil(() => lastEdit(opened) !== null && !opened.panel.busy.value);
    expect(lastEdit(opened)?.alone).toBe(false);
  });

  it('is none before an edit is confirmed, and after its changes are hidden', async () => {
    const opened = await openReadPanel(clickIdStore());
    expect(lastEdit(opened)).toBeNull();
    type(opened.panel, 'utm_medium', 'cpc');
    await opened.panel.actions.apply();
    expect(lastEdit(opened)).not.toBeNull();
    opened.panel.diff.clear();
    expect(lastEdit(opened)).toBeNull();
  });
});
