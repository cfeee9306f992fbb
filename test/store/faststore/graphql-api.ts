import { Hono } from 'hono';
import * as v from 'valibot';
import type { StoreEnv } from '../platform/store-env.ts';
import { validateSession } from './validate-session.ts';

const requestSchema = v.object({
  operationName: v.literal('ValidateSession'),
  variables: v.object({ session: v.looseObject({}), search: v.string() }),
});

/** On a host that the platform does not know, as previews and localhost, FastStore sets its cookies for that host. */
function withHostAsDomain(setCookie: string, host: string): string {
  return setCookie.replace(/;\s*domain=[^;]+/i, `; Domain=${host.replace(/:\d+$/, '')}`);
}

/**
 * `/api/graphql` of a FastStore page's own host, only for the operation that validates the session. It passes both
 * cookies of the platform's response on to the browser. FastStore's own handler, which this follows:
 * https://github.com/vtex/faststore/blob/main/packages/core/src/pages/api/graphql.ts
 * @param port where the platform is, the sample store itself.
 */
export function graphqlApi(port: () => number): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  api.post('/', async (c) => {
    const body = v.safeParse(requestSchema, await c.req.json().catch(() => null));
    if (!body.success) return c.body(null, 400);
    const { data, failure, setCookies } = await validateSession({
      account: c.get('account').name,
      headers: c.req.header(),
      variables: body.output.variables,
      port: port(),
    });
    if (failure === 'unknown') return c.body(null, 500);
    if (failure) return Response.json({ errors: [{ extensions: failure }] }, { status: failure.status });
    for (const line of setCookies) {
      c.header('set-cookie', withHostAsDomain(line, c.req.header('host') ?? ''), { append: true });
    }
    c.header('cache-control', 'no-cache, no-store');
    return c.json({ data });
  });

  return api;
}
