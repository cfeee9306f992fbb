/** A place that the sample account knows: its postal codes, its coordinates, the sellers who deliver there. */
export interface Place {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** First digits of the postal codes of this place, without mask. */
  readonly prefix: string;
  readonly city: string;
  readonly state: string;
  readonly street: string;
  readonly neighborhood: string;
  /** Longitude, then latitude, in degrees. */
  readonly at: readonly [number, number];
  /** Ids of the sellers who deliver here, under any trade policy. */
  readonly sellers: readonly string[];
}

/** Most specific first: the first with a matching prefix is the place. */
const places: readonly Place[] = [
  {
    country: 'BRA',
    prefix: '01310',
    city: 'São Paulo',
    state: 'SP',
    street: 'Avenida Paulista',
    neighborhood: 'Bela Vista',
    at: [-46.6544, -23.5629],
    sellers: ['jacarandapaulista', 'cdcajamar'],
  },
  {
    country: 'BRA',
    prefix: '22250',
    city: 'Rio de Janeiro',
    state: 'RJ',
    street: 'Praia de Botafogo',
    neighborhood: 'Botafogo',
    at: [-43.1822, -22.9455],
    sellers: ['jacarandabotafogo', 'cdcajamar'],
  },
  {
    country: 'BRA',
    prefix: '69',
    city: 'Manaus',
    state: 'AM',
    street: '',
    neighborhood: '',
    at: [-60.0217, -3.119],
    sellers: [],
  },
  {
    country: 'BRA',
    prefix: '',
    city: 'Brasília',
    state: 'DF',
    street: '',
    neighborhood: '',
    at: [-47.8825, -15.7942],
    sellers: ['cdcajamar'],
  },
  {
    country: 'USA',
    prefix: '331',
    city: 'Miami',
    state: 'FL',
    street: '',
    neighborhood: '',
    at: [-80.1918, 25.7617],
    sellers: ['jacarandamiami'],
  },
  {
    country: 'USA',
    prefix: '',
    city: 'New York',
    state: 'NY',
    street: '',
    neighborhood: '',
    at: [-73.9857, 40.7484],
    sellers: [],
  },
  {
    country: 'PRT',
    prefix: '',
    city: 'Lisboa',
    state: 'Lisboa',
    street: 'Rua Garrett',
    neighborhood: 'Chiado',
    at: [-9.1413, 38.7106],
    sellers: ['jacarandachiado'],
  },
];

/** The place of a postal code without mask, if the account knows the country. */
export function placeOfPostalCode(country: string, digits: string): Place | undefined {
  return places.find((place) => place.country === country && digits.startsWith(place.prefix));
}

/** The place at a point: within about 50 km of its centre. Swapped coordinates are in no place. */
export function placeOfPoint(country: string, longitude: number, latitude: number): Place | undefined {
  return places.find(
    (place) =>
      place.country === country &&
      Math.abs(place.at[0] - longitude) < 0.5 &&
      Math.abs(place.at[1] - latitude) < 0.5,
  );
}
