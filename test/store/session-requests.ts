import * as v from 'valibot';
import { decodeSegment } from './sessions/segment.ts';
import type { TestShopper } from './test-shopper.ts';

/** Response to a write without `items`. */
export const tokensResponse = v.looseObject({ sessionToken: v.string(), segmentToken: v.string() });
/** Response to a read, and to a write with `items`. */
export const sessionResponse = v.looseObject({
  id: v.string(),
  namespaces: v.record(v.string(), v.record(v.string(), v.looseObject({ value: v.unknown() }))),
});

const text = v.nullable(v.string());

/** A segment's fields. */
export const segmentResponse = v.objectWithRest(
  {
    ...{ campaigns: text, channel: text, priceTables: text, regionId: text },
    ...{ utm_source: text, utm_campaign: text, utmi_campaign: text },
    ...{ currencyCode: text, currencySymbol: text, countryCode: text, cultureInfo: text },
    channelPrivacy: text,
  },
  text,
);

type Values = Readonly<Record<string, unknown>>;

/** A body that writes these public values. */
export function publicBody(values: Values): object {
  return { public: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])) };
}

/** The shopper's whole session. */
export async function readSession(shopper: TestShopper, root = '') {
  const response = await shopper.send('GET', `${root}/api/sessions?items=*`);
  return v.parse(sessionResponse, response.json());
}

/** The value of a key of the shopper's session; `undefined` when there is none. */
export async function readValue(shopper: TestShopper, namespace: string, key: string): Promise<unknown> {
  const { namespaces } = await readSession(shopper);
  return namespaces[namespace]?.[key]?.value;
}

/** Creates the shopper's session with these public values; returns its segment. */
export async function createSession(shopper: TestShopper, values: Values = {}, root = '') {
  return writeSession(shopper, 'POST', values, root);
}

/** Edits the shopper's session; returns its new segment. */
export async function editSession(shopper: TestShopper, values: Values, root = '') {
  return writeSession(shopper, 'PATCH', values, root);
}

async function writeSession(shopper: TestShopper, method: 'POST' | 'PATCH', values: Values, root: string) {
  const response = await shopper.send(method, `${root}/api/sessions`, { body: publicBody(values) });
  const { segmentToken } = v.parse(tokensResponse, response.json());
  return v.parse(segmentResponse, decodeSegment(segmentToken));
}
