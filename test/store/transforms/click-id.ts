import { textOf } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';

/**
 * A store's own session app that writes another key than the one that was sent: a Google click id without a source makes the
 * source `Google`. Runs only with the switch `clickIdApp`.
 */
export const clickId: SessionApp = {
  name: 'sample.click-id',
  inputs: { public: ['gclid'] },
  runOnCreate: false,
  transform({ namespaces }) {
    const isMissing = textOf(namespaces, 'public', 'gclid') && !textOf(namespaces, 'public', 'utm_source');
    return isMissing ? { public: { utm_source: 'Google' } } : {};
  },
};
