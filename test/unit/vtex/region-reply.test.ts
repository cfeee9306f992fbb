import { describe, expect, it } from 'vitest';
import { cityIn, placeAnswer, regionAnswer } from '../../../src/vtex/region-reply.ts';

const reply = (status: number, body: unknown) => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const error = (code: string) => ({ fields: {}, error: { code, message: 'no', exception: null } });
const page = '<!DOCTYPE html><title>Login</title>';

describe('the sellers of a region', () => {
  it.each([
    ['sellers', reply(200, [{ id: 'v2.1', sellers: [{ id: 'a' }] }]), 'sellers'],
    ['none', reply(200, [{ id: 'v2.1', sellers: [] }]), 'sellers'],
    ['no region', reply(200, []), 'unknown'],
    ['an error of the API', reply(404, error('CHK0001')), 'unknown'],
    ['an error of another kind', reply(400, error('CHK0127')), 'failed'],
    ['a page with a comment first', reply(200, '<!-- v3 --><!DOCTYPE html>'), 'login'],
    ['401', reply(401, ''), 'login'],
    ['403', reply(403, page), 'login'],
    ['the page of a login', reply(200, page), 'login'],
    ['a router’s 404', reply(404, { code: 'NotFound', message: 'Not Found' }), 'failed'],
    ['a page that is not found', reply(404, page), 'failed'],
    ['503', reply(503, ''), 'failed'],
    ['something else', reply(200, { ok: true }), 'failed'],
  ])('%s', (_, given, kind) => {
    expect(regionAnswer(given).kind).toBe(kind);
  });
});

describe('the region of a place', () => {
  it('is the first, or none', () => {
    expect(placeAnswer(reply(200, [{ id: 'v2.1', sellers: [] }]))).toEqual({
      kind: 'region',
      region: { id: 'v2.1', sellers: [] },
    });
    expect(placeAnswer(reply(200, []))).toEqual({ kind: 'region', region: null });
  });

  it.each(['001', 'CHK0119', 'CHK0127'])('is refused with the code %s', (code) => {
    expect(placeAnswer(reply(400, error(code)))).toEqual({ kind: 'refused', code });
  });

  it.each([
    [reply(400, error('other')), 'failed'],
    [reply(500, ''), 'failed'],
    [reply(200, 'text'), 'failed'],
    [reply(401, ''), 'login'],
    [reply(200, page), 'login'],
  ])('%j: %s', (given, kind) => {
    expect(placeAnswer(given).kind).toBe(kind);
  });
});

describe('the city of a postal code', () => {
  it('comes with its state', () => {
    expect(cityIn(reply(200, { city: 'São Paulo', state: 'SP' }))).toBe('São Paulo, SP');
    expect(cityIn(reply(200, { city: 'Lisboa', state: '' }))).toBe('Lisboa');
    expect(cityIn(reply(200, { city: '', state: null }))).toBeNull();
    expect(cityIn(reply(400, error('001')))).toBeNull();
    expect(cityIn(reply(200, page))).toBeNull();
  });
});
