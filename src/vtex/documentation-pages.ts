const portal = 'https://developers.vtex.com/docs';
const help = 'https://help.vtex.com';

/** The pages of VTEX's documentation that tell of sessions and segments. */
export const pages = {
  sessionsApi: `${portal}/api-reference/session-manager-api#get-/api/sessions`,
  segmentsApi: `${portal}/api-reference/session-manager-api#get-/api/segments`,
  overview: `${portal}/guides/sessions-system-overview`,
  nativeApps: `${portal}/guides/session-data-available-from-vtex-apps`,
  collecting: `${portal}/guides/vtex-io-documentation-collecting-user-session-data`,
  location: `${portal}/guides/enable-the-region-for-skus`,
  regions: `${portal}/guides/get-sellers-by-region-or-address`,
  regionalAds: `${portal}/guides/adapting-headless-storefronts-to-google-raap`,
  searchSession: `${portal}/apps/vtex.search-session`,
  searchContext: `${portal}/guides/migrating-to-intelligent-search-api-v1`,
  loginTokens: `${portal}/guides/api-authentication-using-user-tokens`,
  telesales: `${portal}/guides/adding-telesales-impersonated-email-using-the-session-manager`,
  customPrices: `${portal}/guides/price-simulations-api-overview`,
  customerCredit: `${portal}/api-reference/customer-credit-api`,
  b2bSuite: `${portal}/apps/vtex.storefront-permissions`,
  regionResolution: `${portal}/apps/vtex.storefront-permissions@3.8.2/REGION_RESOLUTION`,
  costCenter: `${portal}/apps/vtex.storefront-permissions@3.3.2/COST_CENTER_ADDRESS_AND_REGION`,
  buyerPortal: `${portal}/guides/b2b-buyer-portal-integration-overview`,
  buyerSession: `${portal}/guides/b2b-session-data`,
  utms: `${help}/en/docs/tutorials/what-are-utm-source-utm-campaign-and-utm-medium`,
  internalUtms: `${help}/en/tutorial/what-are-the-internal-utms--5Pvo8ufYWs00AUeCCEY68a`,
} as const;
