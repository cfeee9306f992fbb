interface Rule {
  /** A postal code of the country, with its mask or without. */
  readonly valid: RegExp;
  /** Number of digits before the mask's hyphen; `null` when the country uses none. */
  readonly hyphenAfter: number | null;
}

/** Countries whose postal codes the account can read, by ISO 3166-1 alpha-3 code. */
const rules: Readonly<Record<string, Rule>> = {
  BRA: { valid: /^\d{5}-?\d{3}$/, hyphenAfter: 5 },
  USA: { valid: /^\d{5}(-\d{4})?$/, hyphenAfter: null },
  PRT: { valid: /^\d{4}-?\d{3}$/, hyphenAfter: 4 },
};

/** Whether the account sells to a country. The alpha-2 code (`BR`) is a frequent mistake and does not count. */
export function isKnownCountry(country: string): boolean {
  return Object.hasOwn(rules, country);
}

/** The digits of a postal code, or `null` when it is invalid in the country. */
export function readPostalCode(country: string, postalCode: string): string | null {
  const rule = Object.hasOwn(rules, country) ? rules[country] : undefined;
  return rule?.valid.test(postalCode.trim()) ? postalCode.replace(/\D/g, '') : null;
}

/** A valid postal code as its country writes it (`01310100` → `01310-100`); any other text is returned unchanged. */
export function maskPostalCode(country: string, postalCode: string): string {
  const digits = readPostalCode(country, postalCode);
  const hyphenAfter = rules[country]?.hyphenAfter ?? null;
  if (digits === null || hyphenAfter === null) return postalCode;
  return `${digits.slice(0, hyphenAfter)}-${digits.slice(hyphenAfter)}`;
}
