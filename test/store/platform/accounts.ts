import { createHash } from 'node:crypto';

/** The account of a host. */
export interface Account {
  readonly name: string;
  /** GUID. */
  readonly id: string;
  /** The shop's name on its pages. */
  readonly shopName: string;
  /** CSS colour of the shop. */
  readonly accent: string;
}

function guidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const shops: Readonly<Record<string, Pick<Account, 'shopName' | 'accent'>>> = {
  samplestore: { shopName: 'Empório Jacarandá', accent: '#5b3a8c' },
  sampleother: { shopName: 'Casa Ipê', accent: '#8a5a00' },
};

/** The account with a name, as in `?an=` and in VTEX's own host names. */
export function accountNamed(name: string): Account {
  const shop = Object.hasOwn(shops, name) ? shops[name] : undefined;
  const shopName = `Empório ${name.replace(/^sample/, '')}`;
  return { name, id: guidOf(name), ...(shop ?? { shopName, accent: '#0b6b5f' }) };
}

function firstLabel(host: string): string {
  return /^[a-z0-9-]+/i.exec(host)?.[0].toLowerCase() ?? '';
}

/** Whether a host is VTEX's own, which servers call: `{account}.vtexcommercestable.com.br`. */
export function isPlatformHost(host: string): boolean {
  return /^[a-z0-9-]+\.vtexcommerce(?:stable|beta)\.com\.br(?::|$)/i.test(host);
}

/**
 * Whether a host has a FastStore front end and none of VTEX's APIs: `storefront.localhost`, `storefront-2.localhost`, …
 * Its account is that of `store.localhost`, `store-2.localhost`, …, which have the APIs.
 */
export function isStorefrontHost(host: string): boolean {
  return /^storefront\b/i.test(host);
}

/** Whether a host is a site that has nothing to do with VTEX: `plain.localhost`, `plain-2.localhost`, … */
export function isPlainHost(host: string): boolean {
  return /^plain\b/i.test(host);
}

/**
 * The account of a host, named by the host's first label: `store.localhost:8080` is `samplestore`. Every host of a shop
 * is a separate account, so that a test can go from store to store with any two of them.
 */
export function accountOf(host: string): Account {
  const label = firstLabel(host);
  if (isPlatformHost(host)) return accountNamed(label);
  const shop = isStorefrontHost(host) ? label.replace('storefront', 'store') : label;
  return accountNamed(`sample${shop.replaceAll('-', '')}`);
}
