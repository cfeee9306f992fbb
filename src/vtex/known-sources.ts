import { pages } from './documentation-pages.ts';

/** Where the knowledge of a name comes from. */
export interface Source {
  /** `documented`: VTEX's documentation names it. `observed`: only code, real sessions or inference tell. */
  readonly mark: 'documented' | 'observed';
  /** The page of VTEX's documentation that comes nearest to explaining it; `null` where none does. */
  readonly docs: string | null;
}

/** What each of these names, parted by blanks, is known from. */
const from = (mark: Source['mark'], docs: string | null, names: string): Readonly<Record<string, Source>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { mark, docs }]));
const documented = (docs: string, names: string) => from('documented', docs, names);
const observed = (docs: string | null, names: string) => from('observed', docs, names);

/** The namespaces of the platform's own apps. */
export const namespaceSources: Readonly<Record<string, Source>> = {
  ...documented(
    pages.overview,
    'account store public checkout cookie authentication profile impersonate rnb',
  ),
  ...documented(pages.collecting, 'search'),
  ...documented(pages.buyerSession, 'shopper'),
  ...observed(pages.customerCredit, 'creditControl'),
  ...documented(pages.costCenter, 'storefront-permissions'),
};

/** The known keys of each namespace; and the fields of the segment, and of the session beside its namespaces. */
export const keySources: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  account: {
    ...documented(pages.sessionsApi, 'id accountName'),
  },
  store: {
    ...documented(pages.nativeApps, 'channel countryCode cultureInfo currencyCode currencySymbol'),
    ...observed(null, 'admin_cultureInfo'),
    ...documented(pages.sessionsApi, 'channelPrivacy'),
  },
  public: {
    ...documented(pages.location, 'country postalCode geoCoordinates addressId'),
    ...documented(pages.nativeApps, 'regionId sc cultureInfo locale storeUserEmail'),
    ...documented(pages.regionalAds, 'region_id'),
    ...observed(
      null,
      'admin_cultureInfo supportedLocales __bindingId utm_term utm_content favoritePickup orderFormId address',
    ),
    ...documented(pages.overview, 'utm_source utm_campaign utmi_campaign'),
    ...observed(pages.utms, 'utm_medium'),
    ...observed(pages.internalUtms, 'utmi_cp utmi_p utmi_pc'),
    ...documented(pages.searchSession, 'facets'),
    ...documented(pages.telesales, 'vtex-impersonated-customer-email'),
    ...observed(pages.b2bSuite, 'impersonate removeB2B b2bCurrentCostCenter'),
    ...documented(pages.costCenter, 'costCenterAddressId'),
    ...documented(pages.regionResolution, 'allowRegionOverwrite'),
    ...documented(pages.customPrices, 'customSessionKeys'),
  },
  checkout: {
    ...documented(pages.nativeApps, 'regionId cartId'),
    ...documented(pages.collecting, 'orderFormId'),
  },
  cookie: {
    ...documented(pages.loginTokens, 'VtexIdclientAutCookie'),
    ...documented(pages.nativeApps, 'VtexIdclientAutCookie_account'),
    ...documented(pages.telesales, 'vtex-impersonated-customer-email'),
  },
  authentication: {
    ...documented(pages.nativeApps, 'storeUserId storeUserEmail adminUserId adminUserEmail'),
    ...observed(pages.buyerPortal, 'customerId unitId unitName'),
  },
  profile: {
    ...documented(pages.nativeApps, 'id email firstName lastName document phone isAuthenticated priceTables'),
  },
  impersonate: {
    ...documented(pages.nativeApps, 'canImpersonate storeUserId storeUserEmail account'),
  },
  rnb: {
    ...documented(pages.nativeApps, 'campaigns'),
  },
  search: {
    ...documented(pages.searchSession, 'facets'),
  },
  shopper: {
    ...documented(pages.buyerSession, 'scopes defaults firstName lastName'),
    ...observed(pages.buyerSession, 'organizationManager availableContracts activeContractId'),
  },
  creditControl: {
    ...observed(pages.customerCredit, 'creditAccounts deadlines minimumInstallmentValue'),
  },
  'storefront-permissions': {
    ...documented(pages.costCenter, 'organization costcenter costCenterAddressId priceTables userId hash'),
    ...observed(pages.b2bSuite, 'collections storeUserId storeUserEmail'),
  },
  segment: {
    ...documented(
      pages.segmentsApi,
      'campaigns channel priceTables utm_campaign utm_source utmi_campaign currencyCode currencySymbol countryCode cultureInfo channelPrivacy',
    ),
    ...documented(pages.regions, 'regionId'),
    ...observed(null, 'admin_cultureInfo'),
    ...documented(pages.searchContext, 'facets'),
  },
  session: {
    ...documented(pages.sessionsApi, 'id'),
    ...documented(pages.overview, 'version active debug'),
  },
};
