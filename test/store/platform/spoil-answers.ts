import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { ActiveFault, FaultList } from './faults.ts';
import { platformError } from './platform-errors.ts';
import type { StoreContext, StoreEnv } from './store-env.ts';

type Spoiling = Exclude<ActiveFault, { readonly kind: 'latency' | 'held' }>;

/** The server's own doors stay open whatever is broken. */
const ownApi = '/_sample-store';

const page = '<!doctype html><html lang="en"><title>Please wait</title><h1>We will be right back</h1></html>';

function statusAnswer(fault: Extract<ActiveFault, { readonly kind: 'status' }>): Response {
  // These statuses have no body, and Response refuses to be made with one.
  const bodiless = fault.status === 204 || fault.status === 205 || fault.status === 304;
  const body = fault.body ?? { type: 'SampleStoreFault', message: `status ${fault.status} on request` };
  const isText = typeof body === 'string';
  return new Response(bodiless ? null : isText ? body : JSON.stringify(body), {
    status: fault.status,
    headers: { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json', ...fault.headers },
  });
}

/** Sends the answer's head and the first half of its body, promising all of it. */
async function sendHalf({ env }: StoreContext, whole: Response): Promise<void> {
  const body = Buffer.from(await whole.arrayBuffer());
  for (const [name, value] of whole.headers) if (name !== 'set-cookie') env.outgoing.setHeader(name, value);
  env.outgoing.setHeader('set-cookie', whole.headers.getSetCookie());
  env.outgoing.setHeader('content-length', body.length);
  env.outgoing.writeHead(whole.status);
  env.outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => env.outgoing.destroy());
}

/** Half an answer needs a whole one to be cut; before the effect there is only this. */
function anyAnswer(): Response {
  return Response.json({ id: '00000000-0000-4000-8000-000000000000', namespaces: {} });
}

async function spoiltAnswer(c: StoreContext, fault: Spoiling, real: Response | null): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault);
    case 'platform':
      return platformError(fault.error);
    case 'redirect':
      return new Response(null, { status: fault.status, headers: { location: fault.location } });
    case 'not-json':
      return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'truncated':
      await sendHalf(c, real ?? anyAnswer());
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      c.env.incoming.socket.destroy();
      c.set('answerLost', true);
      return RESPONSE_ALREADY_SENT;
    case 'never':
      c.set('answerLost', true);
      return RESPONSE_ALREADY_SENT;
  }
}

/** Spoils the answers that faults were set for. */
export function spoilAnswers(faults: FaultList) {
  return createMiddleware<StoreEnv>(async (c, next) => {
    const { path } = c.req;
    const fault = path.startsWith(ownApi) ? undefined : faults.take(c.req.method, path);
    if (!fault) return next();
    const after = fault.kind !== 'redirect' && fault.afterEffect;
    if (fault.kind === 'latency' || fault.kind === 'held') {
      // Asked for now: they may be cleared while the store does its work.
      const cleared = fault.kind === 'held' ? faults.cleared() : null;
      // `ref: false`: a late answer is no reason for the process to stay.
      const isOver = () => (fault.kind === 'held' ? cleared : wait(fault.ms, undefined, { ref: false }));
      if (!after) await isOver();
      await next();
      if (after) await isOver();
      return;
    }
    if (after) await next();
    const real = after ? c.res : null;
    const spoilt = await spoiltAnswer(c, fault, real);
    // What was answered leaves no trace, its cookies neither: hono would merge them into the new answer.
    c.res = undefined;
    c.res = spoilt;
  });
}
