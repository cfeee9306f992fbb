import { isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';

/** What the response to a failed request says of its error; `null` for what it does not say. */
export interface ErrorBody {
  readonly message: string | null;
  readonly code: string | null;
  /** The part of the platform that responded: `Vtex.Kube.Router`. */
  readonly source: string | null;
  /** By these two VTEX's support finds the request. */
  readonly requestId: string | null;
  readonly operationId: string | null;
  /** The session app that failed while the session was built. */
  readonly failedApp: string | null;
}

/** The most characters of a body without a form of its own that count as a message. */
const longestText = 300;

/** Levels of objects in which an error is looked for: GraphQL has `errors[0].extensions.exception`. */
const deepestPlace = 4;

/** "App … failed, resulting in an error building the session", its name in quotes or not. Not "the app has failed". */
const failedAppPattern =
  /\bapp\s+(?:\\?["'“]|&quot;)?(?!has\b|was\b|is\b)([\w.@~-]{1,100}?)(?:\\?["'”]|&quot;)?\s+failed\b/i;

/**
 * Reads every form of an error that the platform and its router are known to send: `{message}`, `{type, message}`,
 * `{code, message, source, requestId}`, `{error: {code, message}}`, `{errors: [{…}]}` with `extensions` or without,
 * `{error, error_description}`, problem+json (RFC 9457), a list of these, a short text, and the title of an HTML page.
 * @param headers by their names in lower case.
 */
export function readErrorBody(body: string, headers: Readonly<Record<string, string>>): ErrorBody {
  const parsed = parseJson(body);
  const places = placesIn(parsed);
  const find = (...names: string[]) => textIn(places, names);
  const message = places.length > 0 ? messageIn(places) : plainMessage(parsed, body);
  const error = find('error');
  return {
    message,
    // Of a login service the error is a code: `{error: 'invalid_token', error_description}`.
    code: find('code', 'errorCode', 'type') ?? (error === message ? null : error),
    source: find('source'),
    requestId:
      find('requestId', 'traceId', 'correlationId') ??
      headers['x-request-id'] ??
      headers['x-vtex-request-id'] ??
      null,
    operationId: find('operationId') ?? headers['x-vtex-operation-id'] ?? null,
    failedApp: failedAppPattern.exec(message ?? '')?.[1] ?? failedAppPattern.exec(body)?.[1] ?? null,
  };
}

/** The objects in which a body may say something of its error, the most telling first, by names in lower case without signs. */
function placesIn(parsed: Json | undefined): JsonObject[] {
  const places: JsonObject[] = [];
  const visit = (value: Json | undefined, level = 1) => {
    const [object] = Array.isArray(value) ? value : [value];
    if (!isJsonObject(object) || level > deepestPlace) return;
    const place = plainNames(object);
    const { error, errors, message, extensions, exception } = place;
    for (const inner of [error, message]) visit(inner, level + 1);
    // Problem+json has texts there, by the name of a field.
    if (Array.isArray(errors)) visit(errors, level + 1);
    places.push(place);
    for (const inner of [extensions, exception]) visit(inner, level + 1);
  };
  visit(parsed);
  return places;
}

/** The platform writes `message`, `Message` and `error_description`. */
function plainNames(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [plainName(name), value]));
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** The first text that one of the places has under one of the names; an address, as in problem+json's `type`, says nothing. */
function textIn(places: readonly JsonObject[], names: readonly string[]): string | null {
  for (const place of places) {
    for (const name of names) {
      const text = asText(place[plainName(name)]);
      if (text !== null && !/^(https?:|about:)/.test(text)) return text;
    }
  }
  return null;
}

/** A text or a number, or the first of a list of them, as a message, an error and a code come. */
function asText(value: Json | undefined): string | null {
  const [first] = Array.isArray(value) ? value : [value];
  const text = typeof first === 'number' ? String(first) : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function messageIn(places: readonly JsonObject[]): string | null {
  const names = ['message', 'errorDescription', 'errorMessage', 'detail', 'title', 'error', 'description'];
  const message = textIn(places, names);
  const [first = null] = places.map(({ errors }) => firstOfErrors(errors)).filter((text) => text !== null);
  if (message === null || first === null || first === message) return message ?? first;
  return message + (/[.!?]$/.test(message) ? ' ' : ': ') + first;
}

/** The first text of `['…']` or, by the name of a field that can be empty, `{field: ['…']}`. */
function firstOfErrors(errors: Json | undefined): string | null {
  if (!isJsonObject(errors)) return asText(errors);
  return (
    Object.values(errors)
      .map(asText)
      .find((text) => text !== null) ?? null
  );
}

function plainMessage(parsed: Json | undefined, body: string): string | null {
  const text = (typeof parsed === 'string' ? parsed : body).trim();
  const title = /<title[^>]*>([^<]{0,300})<\/title>/i.exec(body)?.[1]?.trim();
  if (/^<|<html/i.test(text)) return title || null;
  return text !== '' && text.length <= longestText && !/^[[{]/.test(text) ? text : null;
}
