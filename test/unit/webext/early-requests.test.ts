import { expect, it, vi } from 'vitest';
import { earlyRequests } from '../../../src/webext/early-requests.ts';
import { FakeTab } from '../inspected/fake-tab.ts';

const tab = vi.hoisted(() => ({ devtools: null as unknown }));
vi.mock('../../../src/webext/native-api.ts', () => ({ nativeApi: tab }));

it('keeps what the network log reports, until it is taken', () => {
  const inspected = new FakeTab();
  tab.devtools = inspected.devtools;
  const early = earlyRequests();
  inspected.onRequestFinished.fire('one');
  inspected.onRequestFinished.fire('two');
  const taken = early.take();
  expect(taken).toEqual(['one', 'two']);
  inspected.onRequestFinished.fire('three');
  expect(taken).toEqual(['one', 'two']);
});
