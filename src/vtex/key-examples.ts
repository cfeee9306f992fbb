/** Of public keys a value of the right form. */
const examples: Readonly<Record<string, string>> = {
  country: 'BRA',
  postalCode: '01310-100',
  geoCoordinates: '-46.65,-23.56',
  regionId: 'v2.1BB18CE648B5111D0933734ED83EC783',
  region_id: 'dnRleDpCUkE6MDQ1NjEwMDA',
  facets: 'productClusterIds=138;',
  utm_source: 'google',
  utm_campaign: 'black-friday',
  utmi_cp: 'home-banner',
  utm_medium: 'cpc',
  utmi_p: 'home',
  utmi_pc: 'carousel',
  sc: '1',
  cultureInfo: 'pt-BR',
  locale: 'pt-BR',
  admin_cultureInfo: 'pt-BR',
  storeUserEmail: 'ana@example.com',
};

/** A value of the right form for a public key; `null` where none would help. */
export function exampleOf(key: string): string | null {
  return Object.hasOwn(examples, key) ? (examples[key] ?? null) : null;
}
