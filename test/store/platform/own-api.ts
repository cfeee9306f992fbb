import { Hono } from 'hono';
import * as v from 'valibot';
import type { Session } from '../sessions/session.ts';
import type { FaultList } from './faults.ts';
import type { CallLog } from './recorded-calls.ts';
import type { StoreEnv } from './store-env.ts';
import { type Switches, switchesSchema } from './switches.ts';

/** What the server's own API works on: the same that `SampleStore` provides in code. */
export interface Controls {
  readonly faults: FaultList;
  readonly calls: CallLog;
  readonly switches: () => Switches;
  readonly sessions: () => readonly Session[];
  configure(switches: Partial<Switches>): void;
  reset(): void;
}

/** `/_sample-store/…`: everything that tests can set, for curl. Invalid requests get a 400 that says what is wrong. */
export function ownApi(controls: Controls): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();
  const { faults, calls } = controls;

  api.get('/faults', (c) => c.json(faults.all()));
  api.post('/faults', async (c) => {
    faults.add(await c.req.json());
    return c.json(faults.all(), 201);
  });
  api.delete('/faults', (c) => {
    faults.clear();
    return c.json([]);
  });

  api.get('/switches', (c) => c.json(controls.switches()));
  api.post('/switches', async (c) => {
    // Sets only the switches in the request: `undefined` leaves a switch as it is.
    const given = Object.entries(v.parse(v.partial(switchesSchema), await c.req.json()));
    controls.configure(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
    return c.json(controls.switches());
  });

  api.get('/calls', (c) => c.json(calls.all()));
  api.delete('/calls', (c) => {
    calls.forget();
    return c.json([]);
  });

  api.get('/sessions', (c) => c.json(controls.sessions()));

  api.post('/reset', (c) => {
    controls.reset();
    return c.json({ switches: controls.switches() });
  });

  api.onError((error, c) => {
    if (v.isValiError(error))
      return c.json({ message: error.message, path: v.getDotPath(error.issues[0]) }, 400);
    if (error instanceof SyntaxError) return c.json({ message: 'The body is not JSON' }, 400);
    throw error;
  });

  return api;
}
