import codes from 'countries-list/minimal/countries.2to3.min.json';
import type { Json } from './json.ts';

const alpha3: ReadonlySet<unknown> = new Set(Object.values(codes));

/** Whether a value is a country's code of three letters (ISO 3166-1 alpha-3), as the platform wants it. */
export function isAlpha3(value: Json | undefined): boolean {
  return alpha3.has(value);
}

/** The code of three letters that was meant: by one of two letters, or in lower case, or with blanks; `null` for any other value. */
export function alpha3Of(value: Json | undefined): string | null {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (alpha3.has(text)) return text;
  return new Map<string, string>(Object.entries(codes)).get(text) ?? null;
}
