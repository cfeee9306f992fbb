import * as v from 'valibot';

/** What the documentation leaves open or what differs between stores, and so can be set either way. */
export const switchesSchema = v.strictObject({
  /** A POST with a session's cookie edits that session, or throws it away and begins a new one. */
  postWithCookie: v.picklist(['edit', 'renew']),
  /**
   * Of several *new* public keys that begin with the same word only the first is stored (known issue, ref 885011):
   * https://help.vtex.com/en/known-issues/issue-with-session-apis-using-public-properties-beginning-with-the-same-prefix
   */
  samePrefixFault: v.boolean(),
  /** Whether `GET /api/segments` sends Set-Cookie. */
  segmentsSetCookie: v.boolean(),
  regionForm: v.picklist(['v1', 'v2']),
  /** A session app of the store's own that writes `public.postalCode` back with its mask. */
  postalCodeMaskApp: v.boolean(),
  /**
   * How cookies are marked: not at all, for the sample store speaks plain http, too; `Secure`; or so that a browser
   * keeps them for each site apart that the store is embedded in (CHIPS).
   */
  cookieFlags: v.picklist(['plain', 'secure', 'partitioned']),
  /**
   * How a write's two cookies are sent: in a line each; joined in one line, as some proxies do; or for another domain than
   * the page's. Of the last two no browser keeps both.
   */
  cookieDelivery: v.picklist(['lines', 'joined', 'other-domain']),
  /** Whether segment tokens end in the `=` of base64: both are seen. */
  paddedTokens: v.boolean(),
  /** Whether the store has a language of its administration, which then stands in each segment. */
  adminCultureInfo: v.boolean(),
  /** Whether `GET /api/sessions/invalidToken` makes a new session, or answers with the cookie's. */
  invalidTokenResets: v.boolean(),
  /** `version`, `active` and `debug` beside `id` and `namespaces`, as older documentation shows. */
  envelopeExtras: v.boolean(),
  /**
   * Whether a connection serves more than one request. A browser sends a request again, of itself, when a connection
   * that it had used before ends without a byte of answer; on a fresh connection it does not.
   */
  keepConnections: v.boolean(),
  /** Whether a browser may keep pages and show them again, as it may with most stores'. */
  keepPages: v.boolean(),
});

export type Switches = v.InferOutput<typeof switchesSchema>;

export const defaultSwitches: Switches = {
  postWithCookie: 'edit',
  samePrefixFault: false,
  segmentsSetCookie: true,
  regionForm: 'v2',
  postalCodeMaskApp: false,
  cookieFlags: 'plain',
  cookieDelivery: 'lines',
  paddedTokens: false,
  adminCultureInfo: false,
  invalidTokenResets: true,
  envelopeExtras: true,
  keepConnections: true,
  keepPages: false,
};
