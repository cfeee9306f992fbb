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

const failedAppPattern = /\bApp ([\w.@-]+) failed\b/i;

/**
 * Reads every form of an error that the platform and its router are known to send: `{message}`, `{type, message}`,
 * `{code, message, source, requestId}`, `{error: {code, message}}`, `{errors: [{…}]}`, `{error, error_description}`,
 * problem+json (RFC 9457), a short text, and the title of an HTML page.
 * @param headers by their names in lower case.
 */
export function readErrorBody(body: string, headers: Readonly<Record<string, string>>): ErrorBody {
  const parsed = parseJson(body);
  const places = placesIn(parsed);
  const find = (...names: string[]) => textIn(places, names);
  const message = isJsonObject(parsed) ? messageIn(places, parsed) : plainMessage(parsed, body);
  return {
    message,
    code: find('code', 'errorCode', 'type'),
    source: find('source'),
    requestId: find('requestId') ?? headers['x-request-id'] ?? headers['x-vtex-request-id'] ?? null,
    operationId: find('operationId') ?? headers['x-vtex-operation-id'] ?? null,
    failedApp: failedAppPattern.exec(message ?? '')?.[1] ?? failedAppPattern.exec(body)?.[1] ?? null,
  };
}

/** The objects in which a body may say something of its error, the most telling first. */
function placesIn(parsed: Json | undefined): JsonObject[] {
  if (Array.isArray(parsed)) return parsed.filter(isJsonObject).slice(0, 1);
  if (!isJsonObject(parsed)) return [];
  const { error, errors } = lowerCased(parsed);
  const inner = [error, ...(Array.isArray(errors) ? errors.slice(0, 1) : [])];
  return [...inner.filter(isJsonObject), parsed].map(lowerCased);
}

/** The members by their names in lower case: the platform writes `message` and `Message`. */
function lowerCased(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The first text that one of the places has under one of the names; an address, as in problem+json's `type`, says nothing. */
function textIn(places: readonly JsonObject[], names: readonly string[]): string | null {
  for (const place of places) {
    for (const name of names) {
      const value = place[name.toLowerCase()];
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && text.trim() !== '' && !/^(https?:|about:)/.test(text))
        return text.trim();
    }
  }
  return null;
}

function messageIn(places: readonly JsonObject[], parsed: JsonObject): string | null {
  const message = textIn(places, ['message', 'error_description', 'detail', 'title', 'error', 'description']);
  const { errors } = lowerCased(parsed);
  // Problem+json has the texts by the name of a field, which can be empty.
  const [first] = isJsonObject(errors) ? Object.values(errors).flat() : Array.isArray(errors) ? errors : [];
  const detail = typeof first === 'string' && first !== message ? first : null;
  return [message, detail].filter(Boolean).join(': ') || null;
}

function plainMessage(parsed: Json | undefined, body: string): string | null {
  const text = (typeof parsed === 'string' ? parsed : body).trim();
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body)?.[1]?.trim();
  if (/^<|<html/i.test(text)) return title || null;
  return text !== '' && text.length <= longestText && !/^[[{]/.test(text) ? text : null;
}
