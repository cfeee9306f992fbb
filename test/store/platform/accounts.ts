import { createHash } from 'node:crypto';

/** The account that answers on a host. */
export interface Account {
  readonly name: string;
  /** GUID. */
  readonly id: string;
  /** What the shop is called on its pages. */
  readonly shopName: string;
  /** CSS colour of the shop. */
  readonly accent: string;
}

function guidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const shops: Readonly<Record<string, Pick<Account, 'shopName' | 'accent'>>> = {
  store: { shopName: 'Empório Jacarandá', accent: '#5b3a8c' },
  other: { shopName: 'Casa Ipê', accent: '#8a5a00' },
};

/**
 * The account of a host, named by the host's first label: `store.localhost:8080` is `samplestore`. Every host is an
 * account of its own, so that any two make a test of going from store to store.
 */
export function accountOf(host: string): Account {
  const label = /^[a-z0-9-]+/i.exec(host)?.[0].toLowerCase() ?? '';
  const name = `sample${label.replaceAll('-', '')}`;
  const shop = Object.hasOwn(shops, label) ? shops[label] : undefined;
  return { name, id: guidOf(name), ...(shop ?? { shopName: `Empório ${label}`, accent: '#0b6b5f' }) };
}

/** Whether a host is a site that has nothing to do with VTEX: `plain.localhost`, `plain-2.localhost`, … */
export function isPlainHost(host: string): boolean {
  return /^plain\b/i.test(host);
}
