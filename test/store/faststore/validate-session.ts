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

/** `@faststore/api` keeps the `fetch` that was global when `isomorphic-unfetch` was first loaded. */
function setFetchOfFaststore(): void {
  const { fetch } = globalThis;
  globalThis.fetch = platformFetch;
  try {
    createRequire(require.resolve('@faststore/api'))('isomorphic-unfetch');
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Loaded at a page's first request, because it takes seconds on a slow machine. */
async function prepare() {
  setFetchOfFaststore();
  const api = await import('@faststore/api');
  // The CommonJS copy, which `@faststore/api` uses: graphql rejects a schema of another copy of itself.
  const { execute, parse } = require('graphql') as typeof Graphql;
  return { api, execute, schema: api.GraphqlVtexSchema(), document: parse(mutation) };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** A page's request for validation. */
export interface ValidateSessionRequest {
  /** Name of the account. */
  readonly account: string;
  /** Headers of the browser's request: names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `session` and `search`, as the page sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where the sample store listens. */
  readonly port: number;
}

/** The result. */
export interface ValidateSessionResponse {
  readonly data: unknown;
  /** The platform's error, `unknown` for any other error, `null` for none. */
  readonly failure: { readonly type: string; readonly status: number } | 'unknown' | null;
  /** Set-Cookie lines of the platform's responses, the last of each cookie. */
  readonly setCookies: readonly string[];
}

/** Runs `ValidateSession` with VTEX's own resolvers. https://github.com/vtex/faststore/tree/main/packages/api */
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
