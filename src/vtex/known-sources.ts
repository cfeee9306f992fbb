import type { DocumentationPage } from './documentation-pages.ts';

/** Where the knowledge of a name comes from. */
export interface Source {
  /** `documented`: VTEX's documentation names it. `observed`: known only from code, real sessions or inference. */
  readonly basis: 'documented' | 'observed';
  /** The page of VTEX's documentation that comes nearest to explaining it; `null` where none does. */
  readonly docs: DocumentationPage | null;
}

/** What each of these names, separated by blanks, is known from. */
const sources = (
  basis: Source['basis'],
  docs: Source['docs'],
  names: string,
): Readonly<Record<string, Source>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { basis, docs }]));
const documented = (docs: DocumentationPage, names: string) => sources('documented', docs, names);
const observed = (docs: Source['docs'], names: string) => sources('observed', docs, names);

/** The namespaces of the platform's own apps. */
export const namespaceSources: Readonly<Record<string, Source>> = {
  ...documented('overview', 'account store public checkout cookie authentication profile impersonate rnb'),
  ...documented('collecting', 'search'),
  ...documented('buyerSession', 'shopper'),
  ...observed('customerCredit', 'creditControl'),
  ...documented('costCenter', 'storefront-permissions'),
};

/** The known keys of each namespace; and the fields of the segment, and of the session beside its namespaces. */
export const keySources: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  account: {
    ...documented('sessionsApi', 'id accountName'),
  },
  store: {
    ...documented('nativeApps', 'channel countryCode cultureInfo currencyCode currencySymbol'),
    ...observed(null, 'admin_cultureInfo'),
    ...documented('sessionsApi', 'channelPrivacy'),
  },
  public: {
    ...documented('location', 'country postalCode geoCoordinates addressId'),
    ...documented('nativeApps', 'regionId sc cultureInfo locale storeUserEmail'),
    ...documented('regionalAds', 'region_id'),
    ...observed(
      null,
      'admin_cultureInfo supportedLocales __bindingId utm_term utm_content favoritePickup orderFormId address',
    ),
    ...documented('overview', 'utm_source utm_campaign utmi_campaign'),
    ...observed('utms', 'utm_medium'),
    ...observed('internalUtms', 'utmi_cp utmi_p utmi_pc'),
    ...documented('searchSession', 'facets'),
    ...documented('telesales', 'vtex-impersonated-customer-email'),
    ...observed('b2bSuite', 'impersonate removeB2B b2bCurrentCostCenter'),
    ...documented('costCenter', 'costCenterAddressId'),
    ...documented('regionResolution', 'allowRegionOverwrite'),
    ...documented('customPrices', 'customSessionKeys'),
  },
  checkout: {
    ...documented('nativeApps', 'regionId cartId'),
    ...documented('collecting', 'orderFormId'),
  },
  cookie: {
    ...documented('loginTokens', 'VtexIdclientAutCookie'),
    ...documented('nativeApps', 'VtexIdclientAutCookie_account'),
    ...documented('telesales', 'vtex-impersonated-customer-email'),
  },
  authentication: {
    ...documented('nativeApps', 'storeUserId storeUserEmail adminUserId adminUserEmail'),
    ...observed('buyerPortal', 'customerId unitId unitName'),
  },
  profile: {
    ...documented('nativeApps', 'id email firstName lastName document phone isAuthenticated priceTables'),
  },
  impersonate: {
    ...documented('nativeApps', 'canImpersonate storeUserId storeUserEmail account'),
  },
  rnb: {
    ...documented('nativeApps', 'campaigns'),
  },
  search: {
    ...documented('searchSession', 'facets'),
  },
  shopper: {
    ...documented('buyerSession', 'scopes defaults firstName lastName'),
    ...observed('buyerSession', 'organizationManager availableContracts activeContractId'),
  },
  creditControl: {
    ...observed('customerCredit', 'creditAccounts deadlines minimumInstallmentValue'),
  },
  'storefront-permissions': {
    ...documented('costCenter', 'organization costcenter costCenterAddressId priceTables userId hash'),
    ...observed('b2bSuite', 'collections storeUserId storeUserEmail'),
  },
  segment: {
    ...documented(
      'segmentsApi',
      'campaigns channel priceTables utm_campaign utm_source utmi_campaign currencyCode currencySymbol countryCode cultureInfo channelPrivacy',
    ),
    ...documented('regions', 'regionId'),
    ...observed(null, 'admin_cultureInfo'),
    ...documented('searchContext', 'facets'),
  },
  session: {
    ...documented('sessionsApi', 'id'),
    ...documented('overview', 'version active debug'),
  },
};
