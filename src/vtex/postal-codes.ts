/**
 * The forms of postal codes, the most usual first, and the countries that use them. `0` is a digit and `A` a letter; what all
 * codes of a country have in common is written out. Where VTEX's own checkout makes codes of another form (from a list
 * of cities, or for a country that has no codes), that form is one of the country's.
 * Not here: countries without postal codes, and those where a letter and a digit can be at the same place (Ireland).
 * @see https://github.com/unicode-org/cldr/blob/main/common/supplemental/postalCodeData.xml
 * @see https://github.com/google/libaddressinput
 * @see https://github.com/vtex/address-form/tree/master/react/country
 * @see https://help.vtex.com/en/known-issues/shipping-step-with-postal-code-does-not-work-for-some-countries-united-arab-emirates
 */
const table: readonly (readonly [forms: readonly string[], countries: string])[] = [
  [['000'], 'FRO ISL'],
  [['000', '00000', '000000'], 'TWN'],
  [['0000'], 'ALB ARM AUS AUT BEL BGD BGR CHE CYP DNK GEO GRL HUN LIE MKD NOR NZL PHL SVN TUN VEN ZAF'],
  [['0000', '00000'], 'PAN'],
  [['0000', '000000'], 'PRY'],
  [['0000', 'A0000AAA'], 'ARG'],
  [['0000', 'AZ 0000'], 'AZE'],
  [['0000', 'CP 0000'], 'SLV'],
  [['0000', 'HT0000'], 'HTI'],
  [['0000', 'L-0000'], 'LUX'],
  [['MD-0000', '0000'], 'MDA'],
  [['LV-0000', '0000'], 'LVA'],
  [['0000 AA'], 'NLD'],
  [['0000-000'], 'PRT'],
  [
    ['00000'],
    'ALA BIH BOL CRI CUB DEU DOM DZA ESP EST FIN FRA GLP GUF HND HRV IDN ITA JOR KOR KWT LKA MAR MCO MEX MNE MTQ MYS ' +
      'MYT NIC NPL PAK REU SMR THA TUR UKR URY VAT',
  ],
  [['00000', '0000', '000000'], 'GTM'],
  [['00000', '000000'], 'PER SRB VNM'],
  [['00000', '00000-0000'], 'GUM PRI SAU USA VIR'],
  [['LT-00000', '00000'], 'LTU'],
  [['000 00'], 'CZE GRC SVK SWE'],
  [['00-000'], 'POL'],
  [['000000'], 'BLR CHN IND ROU RUS SGP'],
  [['000000', '00000'], 'COL'],
  [['000000', '0000'], 'ECU'],
  [['0000000'], 'CHL'],
  [['0000000', '00000'], 'ISR'],
  [['000-0000'], 'JPN'],
  [['00000-000'], 'BRA'],
  [['0', '00000'], 'ARE'],
  [['A0A 0A0'], 'CAN'],
  [['A0 0AA', 'A00 0AA', 'A0A 0AA', 'AA0 0AA', 'AA00 0AA', 'AA0A 0AA'], 'GBR'],
  [['AA0 0AA', 'AA00 0AA'], 'GGY IMN JEY'],
  [['AAA 0000'], 'MLT'],
  [['AD000'], 'AND'],
  [['BB00000'], 'BRB'],
  [['GX11 1AA'], 'GIB'],
  [['JMAAA00'], 'JAM'],
  [['KY0-0000'], 'CYM'],
  [['VC0000'], 'VCT'],
  [['VG0000'], 'VGB'],
];

/** A map, for a country is whatever text the store has. */
const formsOf: ReadonlyMap<string, readonly string[]> = new Map(
  table.flatMap(([forms, countries]) => countries.split(' ').map((country) => [country, forms])),
);

/** How the postal codes of a country are usually written, the most usual first; none where that is not known. */
export function postalCodeForms(country: string): readonly string[] {
  return formsOf.get(country) ?? [];
}

/** A postal code without what a mask adds to it. */
export function unmasked(code: string): string {
  return code.replace(/[\s.-]/g, '');
}

/** Whether a postal code has a form that its country uses, in any case and with any mask or none. So has any code where none is known. */
export function hasPostalCodeForm(country: string, code: string): boolean {
  const forms = postalCodeForms(country);
  return forms.length === 0 || forms.some((form) => shape(form) === shape(code));
}

function shape(code: string): string {
  return unmasked(code).replace(/\d/g, '0').replace(/[a-z]/gi, 'A');
}
