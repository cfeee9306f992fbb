import type { PageSignals } from '../../src/vtex/page-signals.ts';

/** What a look finds in a complete document that shows nothing of a store. */
export const noSignals: PageSignals = {
  parsed: true,
  rootPath: '',
  account: null,
  workspace: null,
  production: null,
  currency: null,
  segmentToken: null,
  utms: '',
  pageSession: null,
  found: [],
};
