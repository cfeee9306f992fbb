import { maskPostalCode } from '../samples/postal-codes.ts';
import { textOf } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';

/**
 * A store's own session app that writes back to `public`: `01310100` is stored, and then changed to `01310-100`. Runs
 * only with the switch `postalCodeMaskApp`.
 */
export const postalCodeMask: SessionApp = {
  name: 'sample.postal-code-mask',
  inputs: { public: ['country', 'postalCode'] },
  runOnCreate: false,
  transform({ namespaces }) {
    const postalCode = textOf(namespaces, 'public', 'postalCode');
    return { public: { postalCode: maskPostalCode(textOf(namespaces, 'public', 'country'), postalCode) } };
  },
};
