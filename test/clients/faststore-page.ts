import * as v from 'valibot';
import { initialSession } from '../store/faststore/initial-session.ts';
import type { TestShopper } from '../store/test-shopper.ts';

const text = v.nullable(v.string());

/** FastStore's session, as far as tests read it. */
const sessionSchema = v.looseObject({
  locale: v.string(),
  currency: v.object({ code: v.string(), symbol: v.string() }),
  country: v.string(),
  channel: v.pipe(
    v.string(),
    v.parseJson(),
    v.looseObject({ salesChannel: v.string(), regionId: v.optional(v.string()) }),
  ),
  postalCode: text,
  city: text,
  geoCoordinates: v.nullable(v.object({ latitude: v.number(), longitude: v.number() })),
  person: v.nullable(v.looseObject({ id: v.string(), email: v.string(), givenName: v.string() })),
  b2b: v.nullable(
    v.looseObject({
      customerId: v.string(),
      unitName: v.string(),
      userName: v.string(),
      contractName: v.string(),
    }),
  ),
  marketingData: v.nullable(v.looseObject({ utmSource: v.string(), utmCampaign: v.string() })),
});

/** The session of a FastStore page. */
export type PageSession = v.InferOutput<typeof sessionSchema>;

/** A FastStore page without a browser: it keeps a session, which `ValidateSession` changes. */
export interface FaststorePage {
  /** Changes the page's session and validates it; returns the session after that. */
  validate(changes?: Readonly<Record<string, unknown>>, search?: string): Promise<PageSession>;
  /** Whether the last validation changed the page's session. */
  readonly changed: () => boolean;
  /** Status of the last response of `/api/graphql`. */
  readonly status: () => number;
}

/** A page on the shopper's host, with a store's initial session. */
export function faststorePage(shopper: TestShopper): FaststorePage {
  let session: Readonly<Record<string, unknown>> = { ...initialSession };
  let status = 0;
  let changed = false;
  return {
    status: () => status,
    changed: () => changed,
    async validate(changes = {}, search = '') {
      session = { ...session, ...changes };
      const response = await shopper.send('POST', '/api/graphql', {
        body: { operationName: 'ValidateSession', variables: { session, search } },
      });
      status = response.status;
      if (status === 200) {
        const body = v.parse(
          v.object({ data: v.object({ validateSession: v.nullable(v.looseObject({})) }) }),
          response.json(),
        );
        // `null` means that there is nothing to change.
        changed = body.data.validateSession !== null;
        session = body.data.validateSession ?? session;
      }
      return v.parse(sessionSchema, session);
    },
  };
}
