import type { Shopper } from '../../../../src/panel/log/reading.ts';
import type { Json } from '../../../../src/vtex/json.ts';
import { parseSegment } from '../../../../src/vtex/segment.ts';
import { parseSession } from '../../../../src/vtex/session.ts';

type Namespaces = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** A shopper with these values in the session, and this segment. */
export function sampleShopper(namespaces: Namespaces, segment: object = {}, id = 'one'): Shopper {
  const entries = Object.entries(namespaces).map(([namespace, keys]) => [
    namespace,
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, { value }])),
  ]);
  const session = parseSession({ id, namespaces: Object.fromEntries(entries) });
  const parsed = parseSegment(segment);
  if (!session || !parsed) throw new Error('No shopper');
  return { session, segment: parsed };
}
