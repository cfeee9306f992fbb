import { pages } from './documentation-pages.ts';

/** Where the knowledge of a name comes from. */
export interface Source {
  /** `documented`: VTEX's documentation names it. `observed`: only code, real sessions or inference tell. */
  readonly mark: 'documented' | 'observed';
  /** The page of VTEX's documentation that comes nearest to explaining it; `null` where none does. */
  readonly docs: string | null;
}

const documented = (docs: string): Source => ({ mark: 'documented', docs });
const observed = (docs: string | null): Source => ({ mark: 'observed', docs });

/** The namespaces of the platform's own apps. */
export const namespaceSources: Readonly<Record<string, Source>> = {
  account: documented(pages.overview),
  store: documented(pages.overview),
  public: documented(pages.overview),
  checkout: documented(pages.overview),
  cookie: documented(pages.overview),
  authentication: documented(pages.overview),
  profile: documented(pages.overview),
  impersonate: documented(pages.overview),
  rnb: documented(pages.overview),
  search: documented(pages.collecting),
  shopper: documented(pages.buyerSession),
  creditControl: observed(pages.customerCredit),
  'storefront-permissions': documented(pages.costCenter),
};

/** The known keys of each namespace; and the fields of the segment, and of the session beside its namespaces. */
export const keySources: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  account: {
    id: documented(pages.sessionsApi),
    accountName: documented(pages.sessionsApi),
  },
  store: {
    channel: documented(pages.nativeApps),
    countryCode: documented(pages.nativeApps),
    cultureInfo: documented(pages.nativeApps),
    currencyCode: documented(pages.nativeApps),
    currencySymbol: documented(pages.nativeApps),
    admin_cultureInfo: observed(null),
    channelPrivacy: documented(pages.sessionsApi),
  },
  public: {
    country: documented(pages.location),
    postalCode: documented(pages.location),
    geoCoordinates: documented(pages.location),
    regionId: documented(pages.nativeApps),
    region_id: documented(pages.regionalAds),
    sc: documented(pages.nativeApps),
    cultureInfo: documented(pages.nativeApps),
    locale: documented(pages.nativeApps),
    admin_cultureInfo: observed(null),
    supportedLocales: observed(null),
    __bindingId: observed(null),
    utm_source: documented(pages.overview),
    utm_campaign: documented(pages.overview),
    utm_medium: observed(pages.utms),
    utm_term: observed(null),
    utm_content: observed(null),
    utmi_cp: observed(pages.internalUtms),
    utmi_p: observed(pages.internalUtms),
    utmi_pc: observed(pages.internalUtms),
    utmi_campaign: documented(pages.overview),
    facets: documented(pages.searchSession),
    storeUserEmail: documented(pages.nativeApps),
    addressId: documented(pages.location),
    'vtex-impersonated-customer-email': documented(pages.telesales),
    impersonate: observed(pages.b2bSuite),
    removeB2B: observed(pages.b2bSuite),
    costCenterAddressId: documented(pages.costCenter),
    b2bCurrentCostCenter: observed(pages.b2bSuite),
    allowRegionOverwrite: documented(pages.regionResolution),
    customSessionKeys: documented(pages.customPrices),
    favoritePickup: observed(null),
    orderFormId: observed(null),
    address: observed(null),
  },
  checkout: {
    regionId: documented(pages.nativeApps),
    cartId: documented(pages.nativeApps),
    orderFormId: documented(pages.collecting),
  },
  cookie: {
    VtexIdclientAutCookie: documented(pages.loginTokens),
    VtexIdclientAutCookie_account: documented(pages.nativeApps),
    'vtex-impersonated-customer-email': documented(pages.telesales),
  },
  authentication: {
    storeUserId: documented(pages.nativeApps),
    storeUserEmail: documented(pages.nativeApps),
    adminUserId: documented(pages.nativeApps),
    adminUserEmail: documented(pages.nativeApps),
    customerId: observed(pages.buyerPortal),
    unitId: observed(pages.buyerPortal),
    unitName: observed(pages.buyerPortal),
  },
  profile: {
    id: documented(pages.nativeApps),
    email: documented(pages.nativeApps),
    firstName: documented(pages.nativeApps),
    lastName: documented(pages.nativeApps),
    document: documented(pages.nativeApps),
    phone: documented(pages.nativeApps),
    isAuthenticated: documented(pages.nativeApps),
    priceTables: documented(pages.nativeApps),
  },
  impersonate: {
    canImpersonate: documented(pages.nativeApps),
    storeUserId: documented(pages.nativeApps),
    storeUserEmail: documented(pages.nativeApps),
    account: documented(pages.nativeApps),
  },
  rnb: {
    campaigns: documented(pages.nativeApps),
  },
  search: {
    facets: documented(pages.searchSession),
  },
  shopper: {
    scopes: documented(pages.buyerSession),
    defaults: documented(pages.buyerSession),
    firstName: documented(pages.buyerSession),
    lastName: documented(pages.buyerSession),
    organizationManager: observed(pages.buyerSession),
    availableContracts: observed(pages.buyerSession),
    activeContractId: observed(pages.buyerSession),
  },
  creditControl: {
    creditAccounts: observed(pages.customerCredit),
    deadlines: observed(pages.customerCredit),
    minimumInstallmentValue: observed(pages.customerCredit),
  },
  'storefront-permissions': {
    organization: documented(pages.costCenter),
    costcenter: documented(pages.costCenter),
    costCenterAddressId: documented(pages.costCenter),
    priceTables: documented(pages.costCenter),
    collections: observed(pages.b2bSuite),
    userId: documented(pages.costCenter),
    storeUserId: observed(pages.b2bSuite),
    storeUserEmail: observed(pages.b2bSuite),
    hash: documented(pages.costCenter),
  },
  segment: {
    campaigns: documented(pages.segmentsApi),
    channel: documented(pages.segmentsApi),
    priceTables: documented(pages.segmentsApi),
    regionId: documented(pages.regions),
    utm_campaign: documented(pages.segmentsApi),
    utm_source: documented(pages.segmentsApi),
    utmi_campaign: documented(pages.segmentsApi),
    currencyCode: documented(pages.segmentsApi),
    currencySymbol: documented(pages.segmentsApi),
    countryCode: documented(pages.segmentsApi),
    cultureInfo: documented(pages.segmentsApi),
    admin_cultureInfo: observed(null),
    channelPrivacy: documented(pages.segmentsApi),
    facets: documented(pages.searchContext),
  },
  session: {
    id: documented(pages.sessionsApi),
    version: documented(pages.overview),
    active: documented(pages.overview),
    debug: documented(pages.overview),
  },
};
