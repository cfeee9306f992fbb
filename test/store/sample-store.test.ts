import { Agent, get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { defaultSwitches } from './platform/switches.ts';
import { startSampleStore } from './sample-store.ts';
import { createSession, publicBody, readSession } from './session-requests.ts';
import { testShopper } from './test-shopper.ts';
import { testStore } from './test-store.ts';

const { store, shopper } = await testStore();

it('url: has the host and the port', () => {
  expect(store.url()).toBe(`http://store.localhost:${store.port}/`);
  expect(store.url('/pt', 'other.localhost')).toBe(`http://other.localhost:${store.port}/pt`);
});

it('calls: records requests under an API path', async () => {
  await shopper.send('GET', '/');
  await createSession(shopper);
  await shopper.send('PATCH', '/pt/api/sessions?items=*', {
    body: publicBody({ a: 1 }),
    headers: { 'X-Mine': 'yes' },
  });
  await shopper.send('POST', '/api/sessions', { body: 'not json' });
  expect(store.calls.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['POST', '/api/sessions', 201],
    ['PATCH', '/pt/api/sessions', 200],
    ['POST', '/api/sessions', 400],
  ]);
  expect(store.calls[1]).toMatchObject({
    query: { items: '*' },
    host: `store.localhost:${store.port}`,
    url: store.url('/pt/api/sessions?items=*'),
    headers: { 'x-mine': 'yes' },
    cookies: { vtex_session: expect.stringMatching(/^eyJ/), vtex_segment: expect.any(String) },
    body: { public: { a: { value: 1 } } },
  });
  expect(store.calls[2]?.body).toBe('not json');
  store.forgetCalls();
  expect(store.calls).toEqual([]);
});

it('secureUrl: serves the same store over https, with a self-signed certificate', async () => {
  await createSession(shopper, { a: '1' });
  const { port } = new URL(store.secureUrl());
  const read = (rejectUnauthorized: boolean) =>
    new Promise<string>((resolve, reject) => {
      const headers = { host: `store.localhost:${port}`, cookie: shopper.cookieHeader('/') };
      const options = { host: '127.0.0.1', port, path: '/api/sessions?items=*', headers, rejectUnauthorized };
      getSecurely(options, (response) => response.setEncoding('utf8').on('data', resolve)).on(
        'error',
        reject,
      );
    });
  await expect(read(true)).rejects.toThrow('self-signed');
  expect(JSON.parse(await read(false))).toMatchObject({ id: store.sessions[0]?.id });
});

it('sessions: lists every session, and counts its writes in `version`', async () => {
  await createSession(shopper, { a: '1' });
  await createSession(testShopper(store, 'other.localhost'));
  const versions = () => store.sessions.map(({ account, version }) => [account, version]);
  expect(versions()).toEqual([
    ['samplestore', 2],
    ['sampleother', 2],
  ]);
  await shopper.send('PATCH', '/api/sessions', { body: publicBody({ a: 2 }) });
  expect(versions()[0]).toEqual(['samplestore', 3]);
  expect(JSON.parse((await shopper.send('GET', '/_sample-store/sessions')).text)).toHaveLength(2);
});

it('reset: removes sessions, faults and calls, and restores the switches', async () => {
  await createSession(shopper, { a: '1' });
  store.configure({ regionForm: 'v1' });
  store.addFault({ path: '/', kind: 'status', status: 500 });
  store.reset();
  expect(store.switches).toEqual(defaultSwitches);
  expect(store.calls).toEqual([]);
  expect((await readSession(shopper)).namespaces.public).toBeUndefined();
});

it('close: ends at once with connections that are kept alive, without response or idle', async () => {
  const closing = await startSampleStore();
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve) => {
    get({ host: '127.0.0.1', port: closing.port, agent }, (response) =>
      response.resume().on('end', () => resolve()),
    );
  });
  const idle = connect(closing.port, '127.0.0.1').on('error', () => undefined);
  closing.addFault({ path: '/', kind: 'never' });
  const unanswered = testShopper(closing)
    .send('GET', '/api/segments')
    .catch((error: Error) => error.message);
  await expect.poll(() => closing.calls.length).toBe(1);
  const before = performance.now();
  await closing.close();
  expect(performance.now() - before).toBeLessThan(500);
  expect(await unanswered).toBe('socket hang up');
  agent.destroy();
  idle.destroy();
});

it('startSampleStore: rejects when its port is taken', async () => {
  await expect(startSampleStore({ port: store.port })).rejects.toThrow('EADDRINUSE');
});

describe("server's own API", () => {
  const own = (method: string, path: string, body?: unknown) =>
    shopper.send(method, `/_sample-store${path}`, body === undefined ? {} : { body });

  it('sets, lists and clears faults, which do not apply to it', async () => {
    const fault = { path: '/', kind: 'status', status: 500, times: 'always' };
    expect((await own('POST', '/faults', fault)).status).toBe(201);
    expect((await shopper.send('GET', '/')).status).toBe(500);
    expect((await own('GET', '/faults')).json()).toEqual([{ ...fault, afterEffect: false }]);
    await own('DELETE', '/faults');
    expect((await shopper.send('GET', '/')).status).toBe(200);
  });

  it('responds with 400 and the reason to an invalid fault or switch', async () => {
    expect(await own('POST', '/faults', { path: '/', kind: 'odd' })).toMatchObject({ status: 400 });
    expect((await own('POST', '/faults', { path: '/', kind: 'latency', ms: 'x' })).json()).toMatchObject({
      path: 'ms',
    });
    expect((await own('POST', '/switches', { regionForm: 'v3' })).json()).toMatchObject({
      path: 'regionForm',
    });
    expect((await own('POST', '/switches', { unknown: true })).status).toBe(400);
    expect((await own('POST', '/switches', '{')).status).toBe(400);
  });

  it('sets one switch and leaves the others', async () => {
    await own('POST', '/switches', { samePrefixFault: true });
    expect((await own('POST', '/switches', { regionForm: 'v1' })).json()).toEqual({
      ...defaultSwitches,
      samePrefixFault: true,
      regionForm: 'v1',
    });
    expect(store.switches.regionForm).toBe('v1');
  });

  it('lists and forgets calls, and resets', async () => {
    await createSession(shopper);
    expect((await own('GET', '/calls')).json()).toMatchObject([
      { method: 'POST', path: '/api/sessions', status: 201 },
    ]);
    await own('DELETE', '/calls');
    expect(store.calls).toEqual([]);
    await own('POST', '/switches', { regionForm: 'v1' });
    await own('POST', '/reset');
    expect(store.switches).toEqual(defaultSwitches);
  });
});
