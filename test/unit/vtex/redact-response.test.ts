import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactResponse } from '../../../src/vtex/redact-response.ts';
import { anyObject } from './any-object.ts';
import { sessionToken } from './sample-tokens.ts';

const session = {
  id: '11111111-2222-4333-8444-555555555555',
  namespaces: {
    public: {
      authCookie: { value: 'opaque-login' },
      utm_source: { value: 'google', keepAlive: true },
      packed: { value: '{"user":{"senha":"opaque-login"}}' },
      acceptCookies: { value: 'true' },
    },
    cookie: { anything: { value: 'opaque-login' } },
    authentication: { storeUserId: { value: '42' } },
    profile: { document: { value: 12345678909 }, firstName: { value: 'Ana' } },
  },
};

describe('a redacted response', () => {
  it('has no value whose name is secret or personal, and all the others', () => {
    const text = redactResponse(JSON.stringify(session), 4_000);
    expect(text).not.toMatch(/opaque|12345678909|Ana/);
    expect(JSON.parse(text)).toEqual({
      ...session,
      namespaces: {
        ...session.namespaces,
        public: {
          ...session.namespaces.public,
          authCookie: { value: '•••' },
          packed: { value: '•••' },
        },
        cookie: { anything: { value: '•••' } },
        profile: { document: { value: '•••' }, firstName: { value: '•••' } },
      },
    });
  });

  it('is redacted as well where the JSON is cut short', () => {
    const whole = JSON.stringify(session);
    for (let end = 1; end < whole.length; end++)
      expect(redactResponse(whole.slice(0, end), 4_000)).not.toMatch(/opaq|123456789|Ana/);
  });

  it('keeps line breaks, numbers and escapes as they came', () => {
    const text = '{\n  "a" : 12345678901234567890,\n  "b": "\\u0041\\"", "c":[1.10, null, true] }';
    expect(redactResponse(text, 4_000)).toBe(text);
  });

  it('is the same JSON where nothing in it is secret or personal', () => {
    const text = JSON.stringify({
      code: 'NotFound',
      message: 'Route x not found',
      source: 'Vtex.Kube.Router',
    });
    expect(redactResponse(text, 4_000)).toBe(text);
  });

  it('stays JSON of the same names, whatever it is', () => {
    fc.assert(
      fc.property(anyObject, ({ text }) => {
        const redacted = redactResponse(text, 100_000);
        if (!redacted.includes('•••')) expect(redacted).toBe(text);
        else expect(() => JSON.parse(redacted)).not.toThrow();
      }),
    );
  });

  it('strikes an e-mail out of a message, and leaves the rest of it', () => {
    const body = { message: 'Route x?email=ana.souza+teste@example.test not found', list: [sessionToken()] };
    expect(redactResponse(JSON.stringify(body), 4_000)).toBe(
      '{"message":"Route x?email=••• not found","list":["•••"]}',
    );
  });

  it('has at most as many characters as are asked for', () => {
    const body = `{"a":"${'x '.repeat(10_000)}"}`;
    expect(redactResponse(body, 300)).toHaveLength(300);
    expect(redactResponse('<html>', 4)).toBe('<htm');
  });

  it('takes no long time for text that only looks like JSON', () => {
    const start = process.cpuUsage();
    redactResponse('{"'.repeat(500_000), 4_000);
    redactResponse('{"a":'.repeat(200_000), 4_000);
    redactResponse('[1,'.repeat(200_000), 4_000);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});
