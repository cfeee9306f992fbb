import { alsoChanged } from './also-changed.ts';
import { channelIsNotTradePolicy } from './channel-is-not-trade-policy.ts';
import { editWithoutEffect } from './edit-without-effect.ts';
import { handledByWorker } from './handled-by-worker.ts';
import { namespaceInPublic } from './namespace-in-public.ts';
import { otherSession } from './other-session.ts';
import { placeWithoutCountry } from './place-without-country.ts';
import { postalCodeForm } from './postal-code-form.ts';
import { postalCodeSevenDigits } from './postal-code-seven-digits.ts';
import { regionBeatsPlace } from './region-beats-place.ts';
import { responseCookieNotKept } from './response-cookie-not-kept.ts';
import { responseNotInLog } from './response-not-in-log.ts';
import { segmentCookieDiffers } from './segment-cookie-differs.ts';
import { sessionExpired } from './session-expired.ts';
import { severalCampaigns } from './several-campaigns.ts';
import { severalCookies } from './several-cookies.ts';

/**
 * Every rule, in the order of `docs/findings.md`; a test checks folder, words and document against it. A view imports the
 * rules that it shows itself, so that what is loaded later brings its own.
 */
export const rules = [
  placeWithoutCountry,
  regionBeatsPlace,
  postalCodeSevenDigits,
  postalCodeForm,
  channelIsNotTradePolicy,
  editWithoutEffect,
  alsoChanged,
  responseCookieNotKept,
  responseNotInLog,
  otherSession,
  handledByWorker,
  severalCampaigns,
  namespaceInPublic,
  segmentCookieDiffers,
  severalCookies,
  sessionExpired,
] as const;
