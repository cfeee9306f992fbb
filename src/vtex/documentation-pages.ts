/**
 * The pages of VTEX's documentation about sessions and segments. The address of each is the message `docs_…`:
 * some of them have another in another language, and none is needed before a key is looked at.
 */
export type DocumentationPage =
  | 'sessionsApi'
  | 'segmentsApi'
  | 'overview'
  | 'nativeApps'
  | 'collecting'
  | 'location'
  | 'regions'
  | 'regionalAds'
  | 'searchSession'
  | 'searchContext'
  | 'loginTokens'
  | 'telesales'
  | 'customPrices'
  | 'customerCredit'
  | 'b2bSuite'
  | 'regionResolution'
  | 'costCenter'
  | 'buyerPortal'
  | 'buyerSession'
  | 'utms'
  | 'internalUtms';
