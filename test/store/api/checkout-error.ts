import { randomUUID } from 'node:crypto';
import type { StoreContext } from '../platform/store-env.ts';

const messages = {
  '001': (postalCode: string) => `O campo CEP (${postalCode}) nos dados de entrega é inválido`,
  CHK0119: () => 'Endereços devem ter código postal ou geocoordenadas',
  CHK0127: () => 'País inválido',
} as const;

/**
 * The 400 of the Checkout API, with its documented codes: 001 invalid postal code, CHK0119 neither postal code nor
 * coordinates, CHK0127 unknown country. https://developers.vtex.com/docs/guides/get-sellers-by-region-or-address
 */
export function checkoutError(c: StoreContext, code: keyof typeof messages, postalCode = ''): Response {
  return c.json(
    {
      fields: {},
      error: { code, message: messages[code](postalCode), exception: null },
      operationId: randomUUID(),
    },
    400,
  );
}
