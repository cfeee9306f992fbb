import * as v from 'valibot';

/** Behaviours that the documentation leaves open or that differ between stores. */
export const switchesSchema = v.strictObject({
  /** A POST with a session's cookie edits that session, or discards it and creates a new one. */
  postWithCookie: v.picklist(['edit', 'renew']),
  /**
   * Of several *new* public keys that start with the same word only the first is stored (known issue, ref 885011):
   * https://help.vtex.com/en/known-issues/issue-with-session-apis-using-public-properties-beginning-with-the-same-prefix
   */
  samePrefixFault: v.boolean(),
  /** Whether `GET /api/segments` sends Set-Cookie. */
  segmentsSetCookie: v.boolean(),
  regionForm: v.picklist(['v1', 'v2']),
  /** The store's own session app that writes `public.postalCode` back with its mask. */
  postalCodeMaskApp: v.boolean(),
  /** The store's own session app that sets `public.utm_source` where `public.gclid` was sent without a source. */
  clickIdApp: v.boolean(),
  /**
   * Attributes of cookies: none, because the sample store also uses plain http; `Secure`; or those with which a browser
   * keeps them separately for each site that embeds the store (CHIPS).
   */
  cookieFlags: v.picklist(['plain', 'secure', 'partitioned']),
  /**
   * How a write's two cookies are sent: in one line each; joined in one line, as some proxies do; or for a domain other
   * than the page's. With the last two no browser keeps both cookies.
   */
  cookieDelivery: v.picklist(['lines', 'joined', 'other-domain']),
  /** Whether segment tokens end in the `=` of base64: both were seen. */
  paddedTokens: v.boolean(),
  /** Whether the store has a language for its administration, which is then in each segment. */
  adminCultureInfo: v.boolean(),
  /** Whether `GET /api/sessions/invalidToken` creates a new session, or returns the cookie's. */
  invalidTokenResets: v.boolean(),
  /** `version`, `active` and `debug` next to `id` and `namespaces`, as older documentation shows. */
  envelopeExtras: v.boolean(),
  /**
   * Whether a connection serves more than one request. A browser by itself repeats a request when a connection that it
   * had used before ends without a byte of a response; on a new connection it does not.
   */
  keepConnections: v.boolean(),
  /** Whether a browser may cache pages, as with most stores. */
  keepPages: v.boolean(),
});

export type Switches = v.InferOutput<typeof switchesSchema>;

export const defaultSwitches: Switches = {
  postWithCookie: 'edit',
  samePrefixFault: false,
  segmentsSetCookie: true,
  regionForm: 'v2',
  postalCodeMaskApp: false,
  clickIdApp: false,
  cookieFlags: 'plain',
  cookieDelivery: 'lines',
  paddedTokens: false,
  adminCultureInfo: false,
  invalidTokenResets: true,
  envelopeExtras: true,
  keepConnections: true,
  keepPages: false,
};
