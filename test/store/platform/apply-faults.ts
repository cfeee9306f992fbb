import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { ActiveFault, FaultList } from './faults.ts';
import { platformError } from './platform-errors.ts';
import type { StoreContext, StoreEnv } from './store-env.ts';

type ReplacingFault = Exclude<ActiveFault, { readonly kind: 'latency' | 'held' }>;

/** Faults do not apply to the server's own API. */
const ownApi = '/_sample-store';

const page = '<!doctype html><html lang="en"><title>Please wait</title><h1>We will be right back</h1></html>';

function statusResponse(fault: Extract<ActiveFault, { readonly kind: 'status' }>): Response {
  // These statuses have no body, and the constructor of Response throws for one.
  const bodiless = fault.status === 204 || fault.status === 205 || fault.status === 304;
  const body = fault.body ?? { type: 'SampleStoreFault', message: `status ${fault.status} on request` };
  const isText = typeof body === 'string';
  return new Response(bodiless ? null : isText ? body : JSON.stringify(body), {
    status: fault.status,
    headers: { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json', ...fault.headers },
  });
}

/** Sends the response's head, with the length of the whole body, and the first half of the body. */
async function sendHalf({ env }: StoreContext, whole: Response): Promise<void> {
  const body = Buffer.from(await whole.arrayBuffer());
  for (const [name, value] of whole.headers) if (name !== 'set-cookie') env.outgoing.setHeader(name, value);
  env.outgoing.setHeader('set-cookie', whole.headers.getSetCookie());
  env.outgoing.setHeader('content-length', body.length);
  env.outgoing.writeHead(whole.status);
  env.outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => env.outgoing.destroy());
}

/** The response to cut in half when the store has not handled the call. */
function anyResponse(): Response {
  return Response.json({ id: '00000000-0000-4000-8000-000000000000', namespaces: {} });
}

async function faultResponse(
  c: StoreContext,
  fault: ReplacingFault,
  real: Response | null,
): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return statusResponse(fault);
    case 'platform':
      return platformError(fault.error);
    case 'redirect':
      return new Response(null, { status: fault.status, headers: { location: fault.location } });
    case 'not-json':
      return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'truncated':
      await sendHalf(c, real ?? anyResponse());
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      c.env.incoming.socket.destroy();
      c.set('responseLost', true);
      return RESPONSE_ALREADY_SENT;
    case 'never':
      c.set('responseLost', true);
      return RESPONSE_ALREADY_SENT;
  }
}

/** Applies each fault to the calls that it matches. */
export function applyFaults(faults: FaultList) {
  return createMiddleware<StoreEnv>(async (c, next) => {
    const { path } = c.req;
    const fault = path.startsWith(ownApi) ? undefined : faults.take(c.req.method, path);
    if (!fault) return next();
    const after = fault.kind !== 'redirect' && fault.afterEffect;
    if (fault.kind === 'latency' || fault.kind === 'held') {
      // Created now, because the faults may be cleared while the store does its work.
      const cleared = fault.kind === 'held' ? faults.cleared() : null;
      // `ref: false`: a late response does not keep the process running.
      const delayed = () => (fault.kind === 'held' ? cleared : wait(fault.ms, undefined, { ref: false }));
      if (!after) await delayed();
      await next();
      if (after) await delayed();
      return;
    }
    if (after) await next();
    const real = after ? c.res : null;
    const response = await faultResponse(c, fault, real);
    // Removes the real response first: hono would merge its cookies into the new one.
    c.res = undefined;
    c.res = response;
  });
}
