/** A shopper known to the sample account. Every name, number and address is invented; the domain is reserved (RFC 2606). */
export interface SampleShopper {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** An invented CPF whose check digits are wrong on purpose, so that it cannot be a real one. */
  readonly document: string;
  readonly phone: string;
  /** Price tables, as in `profile.priceTables`: csv, or empty. */
  readonly priceTables: string;
  /** Private trade policies that the shopper may use. */
  readonly tradePolicies: readonly string[];
  /** The contract of the company that the shopper buys for. */
  readonly customerId?: string;
}

const shoppers: readonly SampleShopper[] = [
  {
    id: '0b5b1f6e-7d0a-4a55-9d3b-1f2f6f3a9c01',
    email: 'ana.vip@example.com',
    firstName: 'Ana',
    lastName: 'Figueira Modelo',
    document: '00000000100',
    phone: '+5511900000001',
    priceTables: 'vip',
    tradePolicies: [],
  },
  {
    id: '0b5b1f6e-7d0a-4a55-9d3b-1f2f6f3a9c02',
    email: 'bruno.atacado@example.com',
    firstName: 'Bruno',
    lastName: 'Cajueiro Modelo',
    document: '00000000200',
    phone: '+5521900000002',
    priceTables: 'atacado,vip',
    tradePolicies: ['3'],
  },
  {
    id: '0b5b1f6e-7d0a-4a55-9d3b-1f2f6f3a9c03',
    email: 'carla@example.com',
    firstName: 'Carla',
    lastName: 'Pitanga Modelo',
    document: '00000000300',
    phone: '+5571900000003',
    priceTables: '',
    tradePolicies: [],
  },
  {
    id: '0b5b1f6e-7d0a-4a55-9d3b-1f2f6f3a9c04',
    email: 'diana.compras@example.com',
    firstName: 'Diana',
    lastName: 'Umbuzeiro Modelo',
    document: '00000000400',
    phone: '+5531900000004',
    priceTables: '',
    tradePolicies: [],
    customerId: '0b5b1f6e-7d0a-4a55-9d3b-1f2f6f3ac001',
  },
];

/** The known shopper with that e-mail, in upper or lower case. */
export function findShopper(email: string): SampleShopper | undefined {
  return shoppers.find((shopper) => shopper.email === email.trim().toLowerCase());
}
