import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPostalCodeForm, postalCodeForms, unmasked } from '../../../src/vtex/postal-codes.ts';
import { anyName } from './any-object.ts';

describe('the forms of postal codes', () => {
  it.each([
    ['BRA', ['00000-000']],
    ['USA', ['00000', '00000-0000']],
    ['CAN', ['A0A 0A0']],
    ['ARG', ['0000', 'A0000AAA']],
    ['PRT', ['0000-000']],
    ['JPN', ['000-0000']],
    ['CHL', ['0000000']],
    ['ISL', ['000']],
    ['COL', ['000000', '00000']],
    ['ARE', ['0', '00000']],
  ])('are those of %s', (country, forms) => {
    expect(postalCodeForms(country)).toEqual(forms);
  });

  it.each(['', 'ABC', 'BR', 'bra', 'IRL', 'HKG', '__proto__', 'constructor', 'toString', 'size'])(
    'are not known for %j',
    (country) => {
      expect(postalCodeForms(country)).toEqual([]);
    },
  );
});

describe('a postal code', () => {
  it.each<[country: string, codes: readonly string[]]>([
    ['BRA', ['01310-100', '01310100', '01.310-100', ' 01310 100 ']],
    ['USA', ['33131', '33131-1234', '331311234', '33131 1234']],
    ['CAN', ['K1A 0B1', 'k1a0b1', 'K1A-0B1']],
    ['GBR', ['M1 1AE', 'B33 8TH', 'W1A 0AX', 'CR2 6XH', 'DN55 1PT', 'EC1A 1BB', 'sw1a1aa']],
    ['ARG', ['1425', 'C1425DKA', 'c1425dka']],
    ['PRT', ['1000-001', '1000001']],
    ['JPN', ['100-0001', '1000001']],
    ['NLD', ['1012 AB', '1012ab']],
    ['POL', ['00-950', '00950']],
    ['SWE', ['114 55', '11455']],
    ['LVA', ['LV-1073', 'lv1073', '1073']],
    ['ISL', ['101']],
    ['TWN', ['104', '10491', '104091']],
    ['ARE', ['0', '00000']],
    ['PER', ['15001', '150101']],
    ['COL', ['110111', '11001']],
    ['MLT', ['VLT 1117', 'vlt1117']],
  ])('of %s fits with its mask and without, in any case', (country, codes) => {
    expect(codes.filter((code) => !hasPostalCodeForm(country, code))).toEqual([]);
  });

  it.each<[country: string, codes: readonly string[]]>([
    ['BRA', ['0', '013', '0131010', '013101000', '01310-10A', 'A0A 0A0', '01310/100', '٠١٣١٠١٠٠', '', ' - ']],
    ['USA', ['3313', '331311', '33131-123', 'K1A 0B1']],
    ['CAN', ['0A0 A0A', 'K1A 0B', '33131', 'К1А 0В1']],
    ['GBR', ['101', 'SW1A', 'SW1A 1A', '33131']],
    ['ISL', ['0', '1010', 'ABC']],
    ['ARE', ['00', 'A']],
  ])('of another form does not fit in %s', (country, codes) => {
    expect(codes.filter((code) => hasPostalCodeForm(country, code))).toEqual([]);
  });

  it('fits whatever it is where the country is not known', () => {
    const unknown = anyName.filter((country) => postalCodeForms(country).length === 0);
    fc.assert(fc.property(unknown, fc.string(), hasPostalCodeForm));
  });

  it('fits in each form that its country is said to use', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const known = letters
      .flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)))
      .filter((country) => postalCodeForms(country).length > 0);
    expect(known.length).toBeGreaterThan(90);
    const unfit = known.filter((country) =>
      postalCodeForms(country).some((form) => !hasPostalCodeForm(country, form)),
    );
    expect(unfit).toEqual([]);
  });

  it('has blanks, hyphens and dots in its mask, and nothing else', () => {
    expect(unmasked(' 01.310-100 ')).toBe('01310100');
    expect(unmasked('K1A\u00a00B1')).toBe('K1A0B1');
    expect(unmasked('1/2_3')).toBe('1/2_3');
  });
});
