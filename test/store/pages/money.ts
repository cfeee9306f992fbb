import type { Segment } from '../sessions/segment.ts';

/** An amount in the format of the segment's language and currency. */
export function money(amount: number, { cultureInfo, currencyCode }: Segment): string {
  const style = { style: 'currency', currency: currencyCode ?? 'BRL' } as const;
  try {
    return new Intl.NumberFormat(cultureInfo ?? 'pt-BR', style).format(amount);
  } catch {
    // A shopper may put any text into `cultureInfo`; the page is shown anyway.
    return new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' }).format(amount);
  }
}
