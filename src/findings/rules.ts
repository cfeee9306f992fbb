import { addressUtmDiffers } from './address-utm-differs.ts';
import { alsoChanged } from './also-changed.ts';
import { channelIsNotTradePolicy } from './channel-is-not-trade-policy.ts';
import { coordinatesOfOldPlace } from './coordinates-of-old-place.ts';
import { countryNotAlpha3 } from './country-not-alpha-3.ts';
import { currencyDiffers } from './currency-differs.ts';
import { editWithoutEffect } from './edit-without-effect.ts';
import { facetsHashesOld } from './facets-hashes-old.ts';
import type { Finding, FindingContext, Rule } from './finding.ts';
import { handledByWorker } from './handled-by-worker.ts';
import { impersonationNotTaken } from './impersonation-not-taken.ts';
import { keyNotKept } from './key-not-kept.ts';
import { keyWrittenOver } from './key-written-over.ts';
import { latitudeOutOfRange } from './latitude-out-of-range.ts';
import { loginWithoutProfile } from './login-without-profile.ts';
import { namespaceInPublic } from './namespace-in-public.ts';
import { noSeller } from './no-seller.ts';
import { noSessionManager } from './no-session-manager.ts';
import { otherSession } from './other-session.ts';
import { pageChannelUnread } from './page-channel-unread.ts';
import { pageOutdated } from './page-outdated.ts';
import { pageSessionDiffers } from './page-session-differs.ts';
import { pageStorageRefused } from './page-storage-refused.ts';
import { pageWillWriteOver } from './page-will-write-over.ts';
import { placeWithoutCountry } from './place-without-country.ts';
import { postalCodeForm } from './postal-code-form.ts';
import { postalCodeSevenDigits } from './postal-code-seven-digits.ts';
import { privateTradePolicy } from './private-trade-policy.ts';
import { regionBeatsPlace } from './region-beats-place.ts';
import { regionMissing } from './region-missing.ts';
import { regionNeedsLogin } from './region-needs-login.ts';
import { regionUnknownToStore } from './region-unknown-to-store.ts';
import { responseCookieNotKept } from './response-cookie-not-kept.ts';
import { responseNotInLog } from './response-not-in-log.ts';
import { segmentCookieDiffers } from './segment-cookie-differs.ts';
import { segmentCookieLarge } from './segment-cookie-large.ts';
import { segmentCookieTooLarge } from './segment-cookie-too-large.ts';
import { segmentDiffersFromSession } from './segment-differs-from-session.ts';
import { sessionAppFailed } from './session-app-failed.ts';
import { sessionEndsSoon } from './session-ends-soon.ts';
import { sessionExpired } from './session-expired.ts';
import { severalCampaigns } from './several-campaigns.ts';
import { severalCookies } from './several-cookies.ts';

/**
 * Every rule, the most serious first, as in `docs/findings.md`; a test checks folder, words and document against it. What makes
 * everything else doubtful comes first, then what is in the form, then what the platform made of it.
 */
export const rules = [
  responseNotInLog,
  handledByWorker,
  otherSession,
  severalCookies,
  sessionExpired,
  responseCookieNotKept,
  segmentCookieTooLarge,
  sessionAppFailed,
  pageChannelUnread,
  pageWillWriteOver,
  countryNotAlpha3,
  placeWithoutCountry,
  latitudeOutOfRange,
  coordinatesOfOldPlace,
  regionBeatsPlace,
  postalCodeSevenDigits,
  channelIsNotTradePolicy,
  regionUnknownToStore,
  noSeller,
  regionMissing,
  namespaceInPublic,
  severalCampaigns,
  impersonationNotTaken,
  loginWithoutProfile,
  keyNotKept,
  keyWrittenOver,
  pageSessionDiffers,
  currencyDiffers,
  segmentDiffersFromSession,
  segmentCookieDiffers,
  pageOutdated,
  facetsHashesOld,
  noSessionManager,
  pageStorageRefused,
  postalCodeForm,
  regionNeedsLogin,
  privateTradePolicy,
  segmentCookieLarge,
  sessionEndsSoon,
  addressUtmDiffers,
  editWithoutEffect,
  alsoChanged,
] as const;

type AnyRule = (typeof rules)[number];

export type RuleId = AnyRule['id'];

/** What a rule found, with its name and what is the same for all that it finds. `isMuted`: the user does not want to see it. */
export type Found<Id extends RuleId = RuleId> = Id extends RuleId
  ? Extract<AnyRule, { readonly id: Id }> extends Rule<string, infer Evidence>
    ? Finding<Evidence> &
        Pick<Rule<Id>, 'id' | 'severity' | 'inStatusLine' | 'compares'> & { readonly isMuted?: true }
    : never
  : never;

/** Everything that is found, problems before notes. */
export function findAll(context: FindingContext): readonly Found[] {
  const found = rules.flatMap((rule) => {
    const finding = rule.check(context);
    const { id, severity, inStatusLine, compares } = rule as Rule<RuleId>;
    // Each rule's evidence goes with its own name.
    return finding
      ? [
          {
            ...finding,
            id,
            severity,
            ...(inStatusLine && { inStatusLine }),
            ...(compares && { compares }),
          } as Found,
        ]
      : [];
  });
  return found.sort((one, other) => Number(one.severity === 'note') - Number(other.severity === 'note'));
}
