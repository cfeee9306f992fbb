import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const messages = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
) as { readonly [name: string]: { readonly message: string } | undefined };

/** A message as the panel has it in English, with `…` for each of its values. @throws Error where there is none. */
export function english(name: string): string {
  const found = messages[name];
  if (!found) throw new Error(`There is no message ${name}`);
  return found.message.replace(/\$\d/g, '…').replace(/…\.$/, '…');
}
