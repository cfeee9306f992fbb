/** A company that buys in the sample store: one of its units, and its contract. All values are invented. */
export interface SampleCompany {
  /** The contract. */
  readonly customerId: string;
  readonly contractName: string;
  readonly email: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly priceTables: string;
  /** Collections that the contract may buy from. */
  readonly collectionIds: readonly string[];
}

const companies: readonly SampleCompany[] = [
  {
    customerId: '0b5b1f6e-7d0a-4a55-9d3b-1f2f6f3ac001',
    contractName: 'Padaria Ipê Amarelo Ltda.',
    email: 'compras@example.com',
    unitId: '9f2f3c1a-5f0e-4b7e-8a53-6d1f0f5da001',
    unitName: 'Loja Centro',
    priceTables: 'atacado',
    collectionIds: ['137', '138'],
  },
];

/** The company with that contract id. */
export function findContract(customerId: string): SampleCompany | undefined {
  return companies.find((company) => company.customerId === customerId);
}
