import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ErrorBody, readErrorBody } from '../../../src/vtex/error-body.ts';

const failedApp = 'App storefront-permissions failed, resulting in an error building the session';

describe('what a response says of its error', () => {
  it.each<[form: string, body: unknown, expected: Partial<ErrorBody>]>([
    ['{message}', { message: 'not allowed' }, { message: 'not allowed', code: null }],
    ['{Message}', { Message: 'not allowed' }, { message: 'not allowed' }],
    ['{type, message}', { type: 'Unauthorized', message: 'no' }, { message: 'no', code: 'Unauthorized' }],
    [
      'the router’s',
      { code: 'NotFound', message: 'Route x not found', source: 'Vtex.Kube.Router', requestId: 'b0b0' },
      { code: 'NotFound', message: 'Route x not found', source: 'Vtex.Kube.Router', requestId: 'b0b0' },
    ],
    [
      '{error: {code, message}}',
      { error: { code: '001', message: 'bad postal code', exception: null } },
      { message: 'bad postal code', code: '001' },
    ],
    ['{error: text}', { error: 'invalid_request' }, { message: 'invalid_request' }],
    [
      '{error, error_description}',
      { error: 'invalid_token', error_description: 'it has expired' },
      { message: 'it has expired', code: 'invalid_token' },
    ],
    [
      '{errors: [{code, message}]}',
      { errors: [{ code: 'CHK0119', message: 'invalid region' }, { message: 'another' }] },
      { message: 'invalid region', code: 'CHK0119' },
    ],
    ['{errors: [text]}', { errors: ['first', 'second'] }, { message: 'first' }],
    ['{errors: {field: text}}', { errors: { sc: 'not allowed' } }, { message: 'not allowed' }],
    ['a list of errors', [{ message: 'first', Code: 'A1' }], { message: 'first', code: 'A1' }],
    ['a list of texts', ['first'], { message: null }],
    [
      'a message that is a list',
      { message: ['first', 'second'], error: 'Bad Request' },
      { message: 'first' },
    ],
    [
      'a message that is an object',
      { error: { message: { lang: 'en', message: 'not allowed' } } },
      { message: 'not allowed' },
    ],
    [
      'GraphQL',
      {
        errors: [
          {
            message: 'Request failed with status code 502',
            extensions: { code: 'INTERNAL', operationId: 'o1', requestId: 'r1', exception: { message: 'x' } },
          },
        ],
        data: null,
      },
      {
        message: 'Request failed with status code 502',
        code: 'INTERNAL',
        operationId: 'o1',
        requestId: 'r1',
      },
    ],
    [
      'checkout',
      { fields: {}, error: { code: 'CHK0119', message: 'no place', exception: null }, operationId: 'o2' },
      { message: 'no place', code: 'CHK0119', operationId: 'o2' },
    ],
    [
      'problem+json',
      { type: 'https://tools.ietf.org/html/rfc9110', title: 'Bad Request', errors: { '': ['Unexpected'] } },
      { message: 'Bad Request: Unexpected', code: null },
    ],
    [
      'problem+json whose title is a sentence',
      { title: 'One or more errors occurred.', errors: { public: ['Not valid.'] } },
      { message: 'One or more errors occurred. Not valid.' },
    ],
    [
      'problem+json with a detail',
      { title: 'Bad', detail: 'The body is no JSON', traceId: '00-4bf9-01' },
      { message: 'The body is no JSON', requestId: '00-4bf9-01' },
    ],
    ['a number as code', { code: 17, message: 'no' }, { code: '17' }],
    ['a message that is not text', { error: { message: 7 } }, { message: '7' }],
    ['JSON without a message', { error: true }, { message: null, code: null, source: null }],
    ['plain text', 'Service Unavailable', { message: 'Service Unavailable' }],
    ['JSON text', '"Service Unavailable"', { message: 'Service Unavailable' }],
    [
      'an HTML page',
      '<!doctype html><title> Just a moment… </title><h1>x</h1>',
      { message: 'Just a moment…' },
    ],
    ['an HTML page without a title', '<h1>x</h1>', { message: null }],
    ['a long text', 'x'.repeat(400), { message: null }],
    ['nothing', '', { message: null, requestId: null, failedApp: null }],
    ['a failed session app', { message: failedApp }, { failedApp: 'storefront-permissions' }],
    ['a failed session app as text', failedApp, { failedApp: 'storefront-permissions', message: failedApp }],
    [
      'a failed session app in another member',
      { error: { detail: 'App acme.rona@0.1.2 failed, …' } },
      { failedApp: 'acme.rona@0.1.2' },
    ],
    [
      'a failed session app in quotes',
      { Message: 'App "rona" failed, resulting in an error building the session' },
      { failedApp: 'rona' },
    ],
    [
      'a failed session app in HTML',
      '<title>502</title><p>App &quot;rona&quot; failed, resulting in',
      { failedApp: 'rona', message: '502' },
    ],
    ['an app that is not named', { message: 'This app has failed' }, { failedApp: null }],
  ])('is found in the form of %s', (_, body, expected) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    expect(readErrorBody(text, {})).toMatchObject(expected);
  });

  it('has the ids of the headers where the body has none', () => {
    const headers = { 'x-request-id': 'of the header', 'x-vtex-operation-id': 'operation' };
    expect(readErrorBody('', headers)).toMatchObject({
      requestId: 'of the header',
      operationId: 'operation',
    });
    expect(readErrorBody('{"requestId":"of the body"}', headers).requestId).toBe('of the body');
  });

  it('is not looked for in objects that are nested without end', () => {
    const deep = `${'{"error":'.repeat(50_000)}"x"${'}'.repeat(50_000)}`;
    expect(readErrorBody(deep, {}).message).toBeNull();
  });

  it('is text or null, whatever a store sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (body) => {
        for (const said of Object.values(readErrorBody(body, {})))
          expect([null, 'string']).toContain(said && typeof said);
      }),
    );
  });
});
