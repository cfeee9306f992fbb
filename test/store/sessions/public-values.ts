import type { Namespaces, SessionEntry } from './session.ts';

/** The values of a write, in the order in which they are stored. */
export type PublicValues = Readonly<Record<string, SessionEntry>>;

/** Parameters about the call itself: which items to return, and for which account. */
const parametersOfCall = ['items', 'an'];

/** The values that a write's query string adds to `public`: texts, and for a repeated parameter a list of texts. */
export function valuesOfQuery(query: URLSearchParams): PublicValues {
  const keys = [...new Set(query.keys())].filter((key) => !parametersOfCall.includes(key));
  return Object.fromEntries(
    keys.map((key) => {
      const values = query.getAll(key);
      return [key, { value: values.length > 1 ? values : values[0] }];
    }),
  );
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/**
 * The values that a write's body adds to `public`: `{"public": {key: {"value": …}}}`, types kept. Other namespaces are
 * ignored, as documented; so is a key without `value` (assumed). `null` when the text is not a JSON object.
 */
export function valuesOfBody(text: string): PublicValues | null {
  if (text.trim() === '') return {};
  try {
    const body = asRecord(JSON.parse(text));
    if (!body) return null;
    const entries = Object.entries(asRecord(body.public) ?? {}).flatMap(([key, entry]) => {
      const value = asRecord(entry)?.value;
      return value === undefined ? [] : [[key, { value }] as const];
    });
    return Object.fromEntries(entries);
  } catch {
    // Not JSON: the API responds with 400.
    return null;
  }
}

/** `utm_source` and `utm_campaign` start with the same word, `utmi_cp` with another. */
function firstWord(key: string): string {
  return /^[^_.\-A-Z]*/.exec(key)?.[0] ?? key;
}

/**
 * The platform's known issue with keys of the same prefix: of several *new* keys that start with the same word only the
 * first is stored. The same call a second time stores the next, which then is the only new one.
 */
export function losingSamePrefix(values: PublicValues, namespaces: Namespaces): PublicValues {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => {
      if (namespaces.public?.[key] !== undefined) return true;
      const word = firstWord(key);
      const lost = taken.has(word);
      taken.add(word);
      return !lost;
    }),
  );
}
