import { redactText } from '../../vtex/redact.ts';
import type { Seller } from '../../vtex/regions.ts';

/** How a seller is named: by its name, or else by its id. */
export function sellerName({ id, name }: Seller): string {
  return redactText(name ?? id);
}
