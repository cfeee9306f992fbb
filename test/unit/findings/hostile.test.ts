import fc from 'fast-check';
import { it } from 'vitest';
import { findAll } from '../../../src/findings/rules.ts';
import { isJsonObject, type Json, parseJson } from '../../../src/vtex/json.ts';
import { parseSegment } from '../../../src/vtex/segment.ts';
import { parseSession } from '../../../src/vtex/session.ts';
import { noSignals } from '../no-signals.ts';
import { contextOf, editOf } from './context.ts';

/** Any JSON, as it comes out of a response: with numbers that JavaScript cannot write, too. */
const json = fc.oneof(
  fc.json().map((text) => parseJson(text) as Json),
  fc.constantFrom<Json>('U1cj', '25.76,-120.19', 'v2.1', JSON.rawJSON('12345678901234567890'), '', 7, [], {}),
);
const names = fc.constantFrom(
  ...['country', 'postalCode', 'geoCoordinates', 'regionId', 'sc', 'channel', 'facets', 'utm_source'],
  ...['vtex-impersonated-customer-email', '__proto__', 'constructor'],
);
const fields = fc.dictionary(
  fc.constantFrom(
    'campaigns',
    'channel',
    'regionId',
    'facets',
    'currencyCode',
    'channelPrivacy',
    '__proto__',
  ),
  json,
);
const namespaces = fc.dictionary(
  fc.constantFrom(
    'public',
    'profile',
    'authentication',
    'store',
    'checkout',
    'cookie',
    'storefront-permissions',
  ),
  fc.oneof(json, fc.dictionary(names, fc.oneof(json, fc.record({ value: json })))),
);
const text = fc.oneof(
  fc.string(),
  fc.json(),
  fc.json().map((value) => Buffer.from(value).toString('base64')),
);

it('findings: no rule fails, whatever store and page return', () => {
  fc.assert(
    fc.property(
      namespaces,
      fields,
      fc.dictionary(names, json),
      text,
      text,
      (inSession, segment, form, token, search) => {
        const session = parseSession(parseJson(JSON.stringify({ id: 'a-session', namespaces: inSession })));
        const now = parseSegment(segment);
        if (!session || !isJsonObject(segment) || !now) return;
        const seen = { at: 0, session, segment: now };
        const sent = new Map(Object.entries(form));
        const keys = [...sent.keys()];
        const lastEdit = editOf({ sent, taken: keys, lost: keys, session, segment: now });
        findAll(
          contextOf({
            ...{ session, segment: now, history: [seen, seen], lastEdit, form: sent },
            tokens: { session: token, segment: token },
            cookieNames: [token, search],
            page: {
              ...noSignals,
              ...{ currency: token, segmentToken: token, utms: search, pageSession: token },
            },
            failure: { kind: 'status', status: 502, headers: {}, body: token, retryAt: null },
          }),
        );
      },
    ),
    { numRuns: 500 },
  );
});
