import { editWithoutEffect } from './edit-without-effect.ts';
import type { FindingContext } from './finding.ts';
import { handledByWorker } from './handled-by-worker.ts';
import { otherSession } from './other-session.ts';
import { placeWithoutCountry } from './place-without-country.ts';
import { regionBeatsPlace } from './region-beats-place.ts';
import { responseNotInLog } from './response-not-in-log.ts';
import { segmentCookieDiffers } from './segment-cookie-differs.ts';
import { sessionExpired } from './session-expired.ts';
import { severalCampaigns } from './several-campaigns.ts';
import { severalCookies } from './several-cookies.ts';

/** Every rule, by its id. */
export const rules = {
  'place-without-country': placeWithoutCountry,
  'region-beats-place': regionBeatsPlace,
  'edit-without-effect': editWithoutEffect,
  'response-not-in-log': responseNotInLog,
  'other-session': otherSession,
  'handled-by-worker': handledByWorker,
  'several-campaigns': severalCampaigns,
  'segment-cookie-differs': segmentCookieDiffers,
  'several-cookies': severalCookies,
  'session-expired': sessionExpired,
} as const;

export type RuleId = keyof typeof rules;

/** What one rule finds in a context; `null` for nothing. */
export function findingOf<Id extends RuleId>(
  id: Id,
  context: FindingContext,
): ReturnType<(typeof rules)[Id]['check']> {
  return rules[id].check(context) as ReturnType<(typeof rules)[Id]['check']>;
}
