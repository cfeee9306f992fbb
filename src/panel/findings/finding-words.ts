import type { Rule } from '../../findings/finding.ts';
import type { rules } from '../../findings/rules.ts';
import { redactText } from '../../vtex/redact.ts';
import type { Text } from '../i18n/text.ts';

type AnyRule = (typeof rules)[number];
type RuleId = AnyRule['id'];
type EvidenceOf<Id> =
  Extract<AnyRule, { readonly id: Id }> extends Rule<string, infer Evidence> ? Evidence : never;

/** Where a finding leads: a box or row of the Shopper screen, the cookies, the details of access, or a key of the session. */
export type LeadsTo =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'cookies' | 'access' }
  | { readonly kind: 'key'; readonly path: readonly string[] };

/** How a finding is said, and where it leads. */
export interface Said {
  readonly text: string;
  readonly leadsTo: LeadsTo | null;
}

const at = (place: string | null): LeadsTo | null => (place === null ? null : { kind: 'place', place });
const atKey = (field: string | null) => at(field && `public.${field}`);

type Say = { readonly [Id in RuleId]: (evidence: EvidenceOf<Id>, text: Text) => Said | null };

/** The words of every rule; `null` where the line below the screens says it. */
const say: Say = {
  'place-without-country': ({ field, words }, { t }) => ({
    text: t('finding_place_without_country', ...words),
    leadsTo: atKey(field),
  }),
  'region-beats-place': ({ field, words }, { t }) => ({
    text: t('finding_region_beats_place', ...words),
    leadsTo: atKey(field),
  }),
  'postal-code-seven-digits': ({ field, words }, { t }) => ({
    text: t('finding_postal_code_seven_digits', ...words),
    leadsTo: atKey(field),
  }),
  'postal-code-form': ({ field, words }, { t }) => ({
    text: t('finding_postal_code_form', ...words),
    leadsTo: atKey(field),
  }),
  'channel-is-not-trade-policy': ({ field }, { t }) => ({
    text: t('finding_channel_is_not_trade_policy'),
    leadsTo: atKey(field),
  }),
  'edit-without-effect': () => null,
  'also-changed': () => null,
  'response-cookie-not-kept': ({ cookies }, { t, list }) => ({
    text: t('finding_response_cookie_not_kept', list(cookies)),
    leadsTo: { kind: 'cookies' },
  }),
  'response-not-in-log': (_, { t }) => ({
    text: t('finding_response_not_in_log'),
    leadsTo: { kind: 'access' },
  }),
  'other-session': (_, { t }) => ({ text: t('finding_other_session'), leadsTo: { kind: 'cookies' } }),
  'handled-by-worker': (_, { t }) => ({ text: t('finding_handled_by_worker'), leadsTo: { kind: 'access' } }),
  'several-campaigns': (_, { t }) => ({
    text: t('finding_several_campaigns'),
    leadsTo: at('segment.campaigns'),
  }),
  'namespace-in-public': ({ names: [name = ''] }, { t }) => ({
    text: t('finding_namespace_in_public', redactText(name)),
    leadsTo: { kind: 'key', path: ['public', name] },
  }),
  'segment-cookie-differs': ({ fields }, { count }) => ({
    text: count('cookieDiffers', fields.length),
    leadsTo: { kind: 'cookies' },
  }),
  'several-cookies': (several, { t, list }) => ({
    text: t('cookiesTogether', list([...several.keys()])),
    leadsTo: { kind: 'cookies' },
  }),
  'session-expired': (_, { t }) => ({ text: t('sessionExpired'), leadsTo: { kind: 'cookies' } }),
};

/** How a finding of a rule is said; `null` where it is said elsewhere. */
export function saidOf<Id extends RuleId>(id: Id, evidence: EvidenceOf<Id>, text: Text): Said | null {
  return say[id](evidence, text);
}
