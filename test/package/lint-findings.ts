import * as v from 'valibot';
import { type AllowedWarning, allowedWarnings } from './allowed-warnings.ts';

const findingSchema = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string(), ''),
  line: v.optional(v.number(), 0),
});
const reportSchema = v.object({ errors: v.array(findingSchema), warnings: v.array(findingSchema) });

/** One error or warning of `web-ext lint`. */
export type Finding = v.InferOutput<typeof findingSchema>;

/** Findings in a report of `web-ext lint --output json`: every error, and every warning that is not allowed. */
export function findingsOf(json: string, allowed: readonly AllowedWarning[] = allowedWarnings): Finding[] {
  const { errors, warnings } = v.parse(reportSchema, JSON.parse(json));
  const counts = new Map<AllowedWarning, number>();
  const unexpected = warnings.filter(({ code, message }) => {
    const known = allowed.find((entry) => entry.code === code && entry.message === message);
    if (!known) return true;
    const count = (counts.get(known) ?? 0) + 1;
    counts.set(known, count);
    return count > known.max;
  });
  return [...errors, ...unexpected];
}
