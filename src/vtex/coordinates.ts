import { isJsonObject, type Json, textOf } from './json.ts';

/** A point, in degrees. */
export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Reads `geoCoordinates`: a text of longitude and latitude, a list of the two, or an object that names them; `null` for any other
 * value. Out of range, they are read all the same.
 */
export function readCoordinates(value: Json | undefined): Coordinates | null {
  if (value === undefined || value === null) return null;
  const parts: readonly (Json | undefined)[] = Array.isArray(value)
    ? value
    : isJsonObject(value)
      ? [value.longitude, value.latitude]
      : textOf(value).split(/[,;]/);
  const [longitude, latitude, ...rest] = parts.map(asNumber);
  if (longitude === undefined || latitude === undefined || rest.length > 0) return null;
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? { longitude, latitude } : null;
}

function asNumber(part: Json | undefined): number {
  const text = part === undefined || part === null ? '' : textOf(part).trim();
  return text === '' ? Number.NaN : Number(text);
}
