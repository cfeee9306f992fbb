import { createRequire } from 'node:module';
import type * as Graphql from 'graphql';
import { initialSession } from './initial-session.ts';
import { platformFetch, withPlatformAt } from './platform-fetch.ts';

/** The mutation that FastStore's pages run, with every field of its session. */
const mutation = `mutation ValidateSession($session: IStoreSession!, $search: String!) {
  validateSession(session: $session, search: $search) {
    locale channel country addressType postalCode city refreshAfter
    currency { code symbol }
    geoCoordinates { latitude longitude }
    deliveryMode { deliveryChannel deliveryMethod deliveryWindow { startDate endDate } }
    person { id email givenName familyName }
    marketingData { utmCampaign utmMedium utmSource utmiCampaign utmiPage utmiPart }
    b2b {
      customerId isRepresentative unitName unitId firstName lastName userName userEmail savedPostalCode contractName
      organizationManager
    }
  }
}`;

const require = createRequire(import.meta.url);

/** `@faststore/api` calls the `fetch` that there was when this package was first loaded. */
function giveFetchToFaststore(): void {
  const { fetch } = globalThis;
  globalThis.fetch = platformFetch;
  try {
    createRequire(require.resolve('@faststore/api'))('isomorphic-unfetch');
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Loaded when a page first asks, since it takes seconds on a slow machine. */
async function prepare() {
  giveFetchToFaststore();
  const api = await import('@faststore/api');
  // The CommonJS one, as `@faststore/api` has it: graphql works with no schema of another copy of itself.
  const { execute, parse } = require('graphql') as typeof Graphql;
  return { api, execute, schema: api.GraphqlVtexSchema(), document: parse(mutation) };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** What a page asks to be validated, and from where. */
export interface ValidateSessionRequest {
  /** Name of the account. */
  readonly account: string;
  /** Of the browser's request: names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `session` and `search`, as the page sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where the sample store listens. */
  readonly port: number;
}

/** What came of it. */
export interface ValidateSessionResponse {
  readonly data: unknown;
  /** The platform's error where there was one, `unknown` for any other; `null` when there was none. */
  readonly failure: { readonly type: string; readonly status: number } | 'unknown' | null;
  /** Set-Cookie lines that the platform answered, the last of each cookie. */
  readonly setCookies: readonly string[];
}

/** Runs `ValidateSession` by VTEX's own resolvers. https://github.com/vtex/faststore/tree/main/packages/api */
export async function validateSession(request: ValidateSessionRequest): Promise<ValidateSessionResponse> {
  prepared ??= prepare();
  const { api, execute, schema, document } = await prepared;
  const contextOf = await api.GraphqlVtexContextFactory({
    platform: 'vtex',
    account: request.account,
    environment: 'vtexcommercestable',
    subDomainPrefix: ['www'],
    channel: initialSession.channel ?? '',
    locale: initialSession.locale,
    hideUnavailableItems: false,
    showSponsored: false,
    incrementAddress: true,
  });
  const contextValue = contextOf({ headers: { ...request.headers } });
  const { data, errors = [] } = await withPlatformAt(request.port, async () =>
    execute({ schema, document, variableValues: request.variables, contextValue }),
  );
  const known = errors.map(({ originalError }) => originalError).find(api.isFastStoreError);
  return {
    data,
    failure: known ? known.extensions : errors.length > 0 ? 'unknown' : null,
    setCookies: [...contextValue.storage.cookies.values()].flatMap(({ setCookie }) => setCookie ?? []),
  };
}
