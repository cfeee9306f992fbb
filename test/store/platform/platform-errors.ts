import { randomUUID } from 'node:crypto';
import * as v from 'valibot';

/** Errors that were seen in stores, by the part of the platform that sends them. */
export const platformErrorSchema = v.picklist([
  /** 502: a session app failed; the message names it. Session Manager documents it. */
  'session-app-failed',
  /** 404 of the router, with the id of the request. */
  'no-route',
  /** 503 without a body. */
  'unavailable',
  /** 400 as `application/problem+json` (RFC 9457), which newer services send. */
  'problem',
]);

/** An error in the form of one of the platform's parts. */
export type PlatformError = v.InferOutput<typeof platformErrorSchema>;

function respond(status: number, body: object | null, contentType = 'application/json'): Response {
  const requestId = randomUUID().replaceAll('-', '');
  return new Response(
    body === null ? null : JSON.stringify({ ...body, ...(status === 404 && { requestId }) }),
    {
      status,
      headers: {
        ...(body !== null && { 'content-type': contentType }),
        'x-request-id': requestId,
        'x-vtex-operation-id': randomUUID(),
      },
    },
  );
}

/** The response of the part that failed. */
export function platformError(error: PlatformError): Response {
  switch (error) {
    case 'session-app-failed':
      return respond(502, {
        message: 'App vtex.rnb-session failed, resulting in an error building the session',
      });
    case 'no-route':
      return respond(404, { code: 'NotFound', message: 'Not Found', source: 'Vtex.Kube.Router' });
    case 'unavailable':
      return respond(503, null);
    case 'problem':
      return respond(
        400,
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: { public: ['The value is not valid.'] },
        },
        'application/problem+json',
      );
  }
}
