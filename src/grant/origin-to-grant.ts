/** The origin that the grant page was opened for; `null` where its address names none. */
export function originToGrant(address: string): string | null {
  const origin = new URL(address).searchParams.get('origin') ?? '';
  return /^https?:\/\/[^/]+$/.test(origin) && URL.canParse(origin) ? origin : null;
}
