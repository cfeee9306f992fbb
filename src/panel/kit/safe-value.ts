import { isJsonObject, type Json, type JsonObject, textOf } from '../../vtex/json.ts';
import { redactText, sensitivity } from '../../vtex/redact.ts';
import type { IsMasked } from '../model/masking.ts';

/** Replaces in a copy a value that was masked when it was copied. */
const mask = '•••';

/**
 * A value as it is copied: a text as it is, anything else as JSON with line breaks. What is masked stays so.
 * @returns `null` where all of it is masked.
 */
export function copyOfValue(path: readonly string[], value: Json, isMasked: IsMasked): string | null {
  if (isMasked(path, value)) return null;
  const copied = safeValue(path, value, isMasked);
  return typeof copied === 'string' ? copied : JSON.stringify(copied, null, 2);
}

/** A value with what is masked in it replaced, and its names without e-mails and tokens. */
export function safeValue(path: readonly string[], value: Json, isMasked: IsMasked): Json {
  if (Array.isArray(value))
    return value.map((item, index) => safeValue([...path, String(index)], item, isMasked));
  if (isJsonObject(value))
    return withSafeNames(value, (name, inner) => safeValue([...path, name], inner, isMasked));
  return isMasked(path, value) ? mask : value;
}

/** An object whose names are without e-mails and tokens. */
export function withSafeNames(object: JsonObject, safe: (name: string, member: Json) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, member], index) => {
      const safeName = redactText(name);
      // Numbered: of two names that are redacted, neither should replace the other.
      return [safeName === name ? name : `${safeName} ${index + 1}`, safe(name, member)];
    }),
  );
}

/** A value as text, for where it leaves the panel unasked: one that is secret or personal is masked, revealed or not. */
export function safeText(path: readonly string[], value: Json | undefined): string {
  if (value === undefined) return 'null';
  const copied = safeValue(path, value, (at, inner) => sensitivity(at, inner) !== null);
  return textOf(copied);
}
