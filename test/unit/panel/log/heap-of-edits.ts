import { signal } from '@preact/signals';
import { until } from '../../../../src/panel/log/until.ts';
import { createPanelModel } from '../../../../src/panel/model/panel-model.ts';
import type { Json } from '../../../../src/vtex/json.ts';
import { FakeStore } from '../fake-store.ts';
import { memoryOfTest } from '../memory-of-test.ts';

/**
 * Makes edits in a panel and prints the bytes of heap that are in use after some of them, as a JSON array.
 * Run with `node --expose-gc --import tsx` and `jsonSourceFlags`.
 */
const counts = [100, 1_000];

/** A session as large as in production: 200 keys of 200 characters besides the public ones. */
class LargeStore extends FakeStore {
  override respond(request: Parameters<FakeStore['respond']>[0]) {
    const response = super.respond(request);
    if (!request.path.endsWith('items=*')) return response;
    const session = JSON.parse(response.body) as { namespaces: Record<string, Json> };
    const names = Array.from({ length: 200 }, (_, index) => `key${index}`);
    session.namespaces.profile = Object.fromEntries(
      names.map((name) => [name, { value: name.padEnd(200, 'x') }]),
    );
    return { ...response, body: JSON.stringify(session) };
  }
}

const store = new LargeStore();
const panel = createPanelModel({
  inspected: store,
  drafts: { load: async () => new Map(), save: async () => undefined },
  lookedAnyway: { has: async () => false, add: async () => undefined },
  clipboard: { write: async () => undefined },
  visible: signal(true),
  memory: memoryOfTest(),
});
await until(() => panel.page.value.kind === 'ready' && !panel.busy.value);

const bytes: number[] = [];
for (let edits = 1; edits <= Math.max(...counts); edits++) {
  const field = panel.edits.fields.value.find(({ name }) => name === 'utm_source');
  if (!field) throw new Error('The form has no box for utm_source');
  panel.edits.change(field.name, `value ${edits}`);
  await panel.actions.apply();
  if (panel.actions.outcome.value?.kind !== 'confirmed') throw new Error(`Edit ${edits} was not confirmed`);
  // As in a panel, what is loaded later has its turn.
  await new Promise(setImmediate);
  // What the fake store records for tests is not part of the panel.
  store.calls.length = 0;
  if (counts.includes(edits)) {
    globalThis.gc?.();
    bytes.push(process.memoryUsage().heapUsed);
  }
}
console.log(JSON.stringify(bytes));
